package io.cloudmon.probes.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.process.ProgramPath;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What loopback does not do to real echo requests is told by a program that reports it in ping's words. */
class IcmpProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1, '', '', FAILURE, TIMEOUT, TARGET, loss: 0 of 4",
        "0, 1 2 3, '', DEGRADED, ASSERTION, TARGET, loss: 3 of 4",
        "0, 90 91 92 93, '', DEGRADED, ASSERTION, TARGET, rtt: 91.500 ms",
        "0, 1, '', FAILURE, ASSERTION, TARGET, loss: 1 of 4",
        "1, '', 'ping: sendmsg: Network is unreachable', FAILURE, CONNECT, NETWORK, no network",
    })
    void readsTheReportOfPing(
            int code, String times, String complaint, Outcome outcome, Reason reason, Blame blame, String detail)
            throws Exception {
        ping("echo '" + complaint + "' >&2; i=0; for t in " + times + "; do i=$((i+1));"
                + " echo \"64 bytes from 127.0.0.1: icmp_seq=$i ttl=64 time=$t ms\"; done;"
                + " echo '4 packets transmitted, some received'; exit " + code);

        Reading reading = run();

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(outcome);
        assertThat(reading.reason()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(blame);
        assertThat(reading.detail()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "'ping: socket: Operation not permitted', SETUP, AGENT",
        "'ping: connect: Network is unreachable', CONNECT, NETWORK",
    })
    void blamesNoTargetWhenPingCannotMeasure(String complaint, Reason reason, Blame blame) throws Exception {
        ping("echo '" + complaint + "' >&2; exit 2");

        Reading reading = run();

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(blame);
    }

    @Test
    void leavesPingTheTimeOfTheRunAndNoMore() throws Exception {
        ping("while [ \"$1\" != -W ]; do shift; done; echo '4 packets transmitted'; echo $2 > " + directory
                + "/patience");

        run();

        String patience = Files.readString(directory.resolve("patience")).strip();
        assertThat(Double.parseDouble(patience)).isBetween(3.0, 4.6);
    }

    @Test
    void blamesTheAgentWithoutPing() throws Exception {
        Reading reading = run();

        assertThat(reading.reason()).isEqualTo(Reason.SETUP);
        assertThat(reading.detail()).contains("ping", directory.toString());
    }

    private Reading run() throws Exception {
        Map<String, ?> fields = Map.of(
                "count",
                4,
                "spacing",
                "70ms",
                "degraded",
                Map.of("loss", 1, "rtt", "80ms"),
                "failure",
                Map.of("loss", 75));
        var factory = new IcmpProbeFactory(new ProgramPath(List.of(directory)));
        try (Probe probe = factory.create(new ProbeConfig("127.0.0.1", TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }

    private void ping(String body) throws Exception {
        Path file = Files.writeString(directory.resolve("ping"), "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

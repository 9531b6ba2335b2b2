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

/** What loopback does not do to real echo requests is told by a program that reports it in fping's words. */
class IcmpProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1, '127.0.0.1 : - - - -', FAILURE, TIMEOUT, TARGET, loss: 0 of 4",
        "0, '127.0.0.1 : 1 - 2 3', DEGRADED, ASSERTION, TARGET, loss: 3 of 4",
        "0, '127.0.0.1 : 90 91 92 93', DEGRADED, ASSERTION, TARGET, rtt: 91.500 ms",
        "0, '127.0.0.1 : 1 - - -', FAILURE, ASSERTION, TARGET, loss: 1 of 4",
        "4, 'fping: can''t create socket (must run as root?)', FAILURE, SETUP, AGENT, must run as root",
        "1, '127.0.0.1: error while sending ping: Network is unreachable', FAILURE, SETUP, AGENT, Network is",
        "1, '127.0.0.1 : - - - -\\nping: Network is unreachable', FAILURE, CONNECT, NETWORK, no network",
    })
    void readsFpingsReport(int code, String report, Outcome outcome, Reason reason, Blame blame, String detail)
            throws Exception {
        fping("printf '%b\\n' \"" + report + "\" >&2; exit " + code);

        Reading reading = run();

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(outcome);
        assertThat(reading.reason()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(blame);
        assertThat(reading.detail()).contains(detail);
    }

    @Test
    void leavesFpingTheTimeOfTheRunAndNoMore() throws Exception {
        fping("while [ \"$1\" != -t ]; do shift; done; echo \"127.0.0.1 : 1 1 1 1\" >&2; echo $2 > " + directory
                + "/patience");

        run();

        int patience =
                Integer.parseInt(Files.readString(directory.resolve("patience")).strip());
        assertThat(patience).isBetween(3_000, 4_600);
    }

    @Test
    void blamesTheAgentWithoutFping() throws Exception {
        Reading reading = run();

        assertThat(reading.reason()).isEqualTo(Reason.SETUP);
        assertThat(reading.detail()).contains("fping", directory.toString());
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

    private void fping(String body) throws Exception {
        Path file = Files.writeString(directory.resolve("fping"), "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

package io.cloudmon.probes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.process.ProgramPath;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "0, SUCCESS, , ",
        "1, DEGRADED, ASSERTION, TARGET",
        "2, FAILURE, ASSERTION, TARGET",
        "3, FAILURE, SETUP, AGENT",
        "127, FAILURE, SETUP, AGENT",
    })
    void readsTheExitCode(int code, Outcome outcome, Reason reason, Blame blame) throws Exception {
        plugin("check_x", "echo \"STATE - a text|load=0.5;;; 'b c'=1%\"; exit " + code);

        Reading reading = run("127.0.0.1", Map.of("program", "check_x"), TestContext.within(AMPLE));

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.reason()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(blame);
        assertThat(reading.detail()).contains("STATE - a text");
        assertThat(reading.labels()).containsEntry("perf_load", "0.5").containsEntry("perf_b_c", "1%");
    }

    @Test
    void fillsInHostPortAndAddress() throws Exception {
        plugin("check_x", "echo \"$*\"");

        Reading reading = run(
                "127.0.0.1:8080",
                Map.of("program", "check_x", "args", List.of("-H", "{host}", "--port={port}", "{address}", "{other}")),
                TestContext.within(AMPLE));

        assertThat(reading.detail()).isEqualTo("-H 127.0.0.1 --port=8080 127.0.0.1 {other}");
        assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void asksForTheAddressBeforeThePluginRuns() throws Exception {
        Path ran = directory.resolve("ran");
        plugin("check_x", "touch " + ran);
        TestContext context = TestContext.refusing(AMPLE);

        assertThatThrownBy(() -> run("127.0.0.1", Map.of("program", "check_x"), context))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(context.asked()).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(ran).doesNotExist();
    }

    @Test
    void asksForNoAddressWhenThePluginLooksAtTheMachine() throws Exception {
        plugin("check_x", "echo fine");

        Reading reading = run("local", Map.of("program", "check_x"), TestContext.refusing(AMPLE));

        assertThat(reading.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.remoteIp()).isNull();
    }

    @Test
    void saysWhatThePluginHadWrittenWhenTheDeadlinePassed() throws Exception {
        plugin("check_x", "echo connecting; exec sleep 300");
        Duration timeout = Duration.ofSeconds(2);

        Reading reading = run("127.0.0.1", Map.of("program", "check_x"), TestContext.within(timeout));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.TIMEOUT);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains("while running check_x", "connecting");
    }

    @Test
    void blamesTheAgentForAPluginThatIsNotThere() throws Exception {
        Reading reading = run("127.0.0.1", Map.of("program", "check_absent"), TestContext.within(AMPLE));

        assertThat(reading.reason()).isEqualTo(Reason.SETUP);
        assertThat(reading.blame()).isEqualTo(Blame.AGENT);
        assertThat(reading.detail()).contains("check_absent", directory.toString());
    }

    @Test
    void blamesTheAgentForAPluginThatWritesTooMuch() throws Exception {
        plugin("check_x", "while :; do echo 0123456789; done");

        Reading reading = run("127.0.0.1", Map.of("program", "check_x", "max_output", 100), TestContext.within(AMPLE));

        assertThat(reading.reason()).isEqualTo(Reason.SETUP);
        assertThat(reading.detail()).contains("more than 100 bytes");
    }

    @Test
    void keepsSecretsOfTheEnvironmentOutOfReadings() throws Exception {
        plugin("check_x", "echo \"denied for $TOKEN\"; exit 2");

        Reading reading = run(
                "127.0.0.1",
                Map.of("program", "check_x", "environment", Map.of("TOKEN", "s3cr3t-Value")),
                TestContext.within(AMPLE));

        assertThat(reading.toString()).doesNotContain("s3cr3t-Value");
        assertThat(reading.detail()).isEqualTo("denied for ***");
    }

    @Test
    void readsTheErrorOutputWhenThereIsNoOther() throws Exception {
        plugin("check_x", "echo 'cannot load library' >&2; exit 3");

        assertThat(run("127.0.0.1", Map.of("program", "check_x"), TestContext.within(AMPLE))
                        .detail())
                .isEqualTo("check_x could not tell: cannot load library");
    }

    private Reading run(String target, Map<String, ?> fields, TestContext context) throws Exception {
        var factory = new CommandProbeFactory(new ProgramPath(List.of(directory)));
        try (Probe probe = factory.create(new ProbeConfig(target, AMPLE, new HashMap<>(fields)))) {
            return probe.run(context);
        }
    }

    private void plugin(String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/bash\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

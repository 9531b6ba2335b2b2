package io.cloudmon.probes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs Debian's monitoring-plugins, where they are installed. */
class MonitoringPluginsIT {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final List<String> CHECK_TCP_ARGS = List.of("-H", "{address}", "-p", "{port}", "-t", "5");

    @BeforeAll
    static void requirePlugins() {
        assumeThat(Path.of("/usr/lib/nagios/plugins/check_tcp")).exists();
    }

    @Test
    void checksAPortThatIsOpenAndOneThatIsNot() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.silent())) {
            Reading open = run("127.0.0.1:" + server.port(), Map.of("program", "check_tcp", "args", CHECK_TCP_ARGS));
            assertThat(open.outcome()).as(open.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(open.labels().get("perf_time")).matches("0\\.\\d+s");
            assertThat(open.detail()).startsWith("TCP OK");
        }
        Reading closed = run(
                "127.0.0.1:" + FakeTcpServer.refusingAddress().getPort(),
                Map.of("program", "check_tcp", "args", CHECK_TCP_ARGS));
        assertThat(closed.outcome()).as(closed.toString()).isEqualTo(Outcome.FAILURE);
        assertThat(closed.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(closed.detail()).contains("refused");
    }

    @Test
    void readsSeveralValuesOfTheMachinesLoad() throws Exception {
        Reading reading = run(
                "local", Map.of("program", "check_load", "args", List.of("-w", "999,999,999", "-c", "999,999,999")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels()).containsKeys("perf_load1", "perf_load5", "perf_load15");
    }

    @Test
    void readsAWarningAsDegraded() throws Exception {
        Reading reading = run("local", Map.of("program", "check_dummy", "args", List.of("1", "so so")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.DEGRADED);
        assertThat(reading.detail()).isEqualTo("WARNING: so so");
    }

    @Test
    void blamesTheAgentForArgumentsThatThePluginRefuses() throws Exception {
        Reading reading = run("local", Map.of("program", "check_tcp", "args", List.of("--no-such-option")));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.SETUP);
    }

    private static Reading run(String target, Map<String, ?> fields) throws Exception {
        try (Probe probe = new CommandProbeFactory().create(new ProbeConfig(target, AMPLE, fields))) {
            return probe.run(TestContext.within(AMPLE));
        }
    }
}

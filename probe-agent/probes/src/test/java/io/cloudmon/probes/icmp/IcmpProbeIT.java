package io.cloudmon.probes.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends echo requests to loopback by ping, where it is installed. */
class IcmpProbeIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @BeforeAll
    static void requirePing() {
        assumeThat(Path.of("/usr/bin/ping")).exists();
    }

    @Test
    void measuresLossAndTimes() throws Exception {
        Reading reading = run(Map.of("count", 10, "spacing", "10ms"), TestContext.within(TIMEOUT));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels())
                .containsEntry("icmp_loss_percent", "0.0")
                .containsKeys(
                        "icmp_rtt_min_ms", "icmp_rtt_avg_ms", "icmp_rtt_p95_ms", "icmp_rtt_max_ms", "icmp_jitter_ms");
        assertThat(reading.duration()).isPositive().isLessThan(Duration.ofMillis(100));
        assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void degradesAtTheLimit() throws Exception {
        Reading reading = run(
                Map.of("count", 2, "spacing", "10ms", "degraded", Map.of("rtt", "PT0S")), TestContext.within(TIMEOUT));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.DEGRADED);
        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).startsWith("rtt: ").endsWith(" ms on average");
    }

    @Test
    void asksForTheAddressFirst() {
        assertThatThrownBy(() -> run(Map.of(), TestContext.refusing(TIMEOUT)))
                .isInstanceOf(RefusedAddressException.class);
    }

    private static Reading run(Map<String, ?> fields, TestContext context) throws Exception {
        try (Probe probe = new IcmpProbeFactory().create(new ProbeConfig("127.0.0.1", TIMEOUT, fields))) {
            return probe.run(context);
        }
    }
}

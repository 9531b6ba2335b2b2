package io.cloudmon.agent.metrics;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.Results;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckGaugesTest {
    private static final Instant SLOT = Instant.parse("2026-01-31T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CheckGauges gauges = new CheckGauges(registry);

    @Test
    void showsNothingBeforeTheFirstResult() {
        gauges.know(check("a").entry());

        assertThat(success("a")).isNaN();
    }

    @Test
    void showsTheLastResult() {
        gauges.know(check("a").entry());

        gauges.accept(Results.success("a", 1, SLOT));

        assertThat(success("a")).isEqualTo(1);
        assertThat(registry.get("probe.duration.seconds")
                        .tags("check", "a", "phase", "total")
                        .gauge()
                        .value())
                .isEqualTo(0.005);
        assertThat(registry.get("probe.duration.seconds")
                        .tags("check", "a", "phase", "dns")
                        .gauge()
                        .value())
                .isNaN();
    }

    @Test
    void leavesNoGaugeOfACheckThatIsGone() {
        gauges.know(check("a").entry());

        gauges.forget("a");
        gauges.accept(Results.success("a", 1, SLOT));

        assertThat(registry.find("probe.success").gauges()).isEmpty();
        assertThat(registry.find("probe.duration.seconds").gauges()).isEmpty();
    }

    @Test
    void countsResultsByOutcomeAndHowLateTheyBegan() {
        ResultMeters meters = new ResultMeters(registry);

        meters.accept(Results.success("a", 1, SLOT));

        assertThat(registry.get("cloudmon.agent.results")
                        .tags("outcome", "success", "reason", "none")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("cloudmon.agent.run.lateness").timer().count()).isEqualTo(1);
    }

    private double success(String check) {
        return registry.get("probe.success").tag("check", check).gauge().value();
    }
}

package io.cloudmon.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.FakeTime;
import io.cloudmon.result.ClockFacts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private final FakeTime time = new FakeTime("2026-01-31T12:00:00Z");
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void asksTheNextSourceWhereTheFirstKnowsNothing() {
        ClockWatch watch = watch(now -> Optional.empty(), ago(Duration.ofSeconds(30)));

        watch.refresh();

        assertThat(watch.facts()).isEqualTo(new ClockFacts(Duration.ofMillis(2), Duration.ofSeconds(30)));
    }

    @Test
    void letsTheAgeGrowBetweenTwoReadings() {
        ClockWatch watch = watch(ago(Duration.ofSeconds(30)));
        watch.refresh();

        time.advance(Duration.ofSeconds(40));

        assertThat(watch.facts().syncedAge()).isEqualTo(Duration.ofSeconds(70));
        assertThat(registry.get("cloudmon.agent.clock.synced.age.seconds")
                        .gauge()
                        .value())
                .isEqualTo(70);
        assertThat(registry.get("cloudmon.agent.clock.offset.seconds").gauge().value())
                .isEqualTo(0.002);
    }

    @Test
    void saysNothingBeforeTheFirstReadingAndWhenNobodyKnows() {
        ClockWatch watch = watch(now -> Optional.empty());

        assertThat(watch.facts()).isNull();
        watch.refresh();
        assertThat(watch.facts()).isNull();
        assertThat(registry.get("cloudmon.agent.clock.offset.seconds").gauge().value())
                .isNaN();
    }

    private static ClockSource ago(Duration age) {
        return now -> Optional.of(new Synchronisation(Duration.ofMillis(2), now.minus(age)));
    }

    private ClockWatch watch(ClockSource... sources) {
        return new ClockWatch(List.of(sources), time, registry);
    }
}

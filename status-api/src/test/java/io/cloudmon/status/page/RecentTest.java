package io.cloudmon.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final AtomicInteger made = new AtomicInteger();
    private final Recent<Integer> recent = new Recent<>(at -> made.incrementAndGet(), Duration.ofSeconds(1), clock);

    @Test
    void reusesAValueWithinThePeriod() {
        recent.get();
        now.set(Instant.EPOCH.plusMillis(999));

        assertThat(recent.get()).isEqualTo(1);
    }

    @Test
    void makesANewValueAfterThePeriod() {
        recent.get();
        now.set(Instant.EPOCH.plusSeconds(1));

        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void makesANewValueAtOnceWhenTheOldOneExpired() {
        recent.get();
        recent.expire();

        assertThat(recent.get()).isEqualTo(2);
    }

    @Test
    void doesNotKeepAValueThatExpiredWhileItWasMade() {
        AtomicReference<Recent<Integer>> self = new AtomicReference<>();
        self.set(new Recent<>(
                at -> {
                    if (made.incrementAndGet() == 1) {
                        self.get().expire();
                    }
                    return made.get();
                },
                Duration.ofSeconds(1),
                clock));
        self.get().get();

        assertThat(self.get().get()).isEqualTo(2);
        assertThat(self.get().get()).isEqualTo(2);
    }
}

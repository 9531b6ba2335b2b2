package io.cloudmon.ingest.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class PassesTest {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(START);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Passes passes = new Passes(registry, clock);
    private final PassReadiness readiness = new PassReadiness(passes, () -> Duration.ofMinutes(5), clock);
    private final AtomicBoolean away = new AtomicBoolean();
    private final Runnable slos = passes.watched("slos", () -> {
        if (away.get()) {
            throw new SQLException("no database");
        }
        return 7;
    });

    @Test
    void countsWhatAPassDealtWithAndHowLongItTook() {
        slos.run();
        slos.run();

        assertThat(registry.get("cloudmon.ingest.pass.items")
                        .tag("pass", "slos")
                        .counter()
                        .count())
                .isEqualTo(14);
        assertThat(registry.get("cloudmon.ingest.pass")
                        .tag("pass", "slos")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aFailureIsCountedAndDoesNotEndTheRepetition() {
        away.set(true);

        slos.run();

        assertThat(registry.get("cloudmon.ingest.pass.failures").counter().count())
                .isEqualTo(1);
        assertThat(registry.get("cloudmon.ingest.pass").timer().count()).isZero();
    }

    @Test
    void isNotReadyWhenAPassHasNotCompletedForLongAndReadyAgainWhenItHas() {
        slos.run();
        away.set(true);
        clock.set(START.plus(Duration.ofMinutes(5)));
        slos.run();
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);

        clock.set(START.plus(Duration.ofMinutes(5)).plusMillis(1));
        HealthCheckResponse stalled = readiness.call();
        assertThat(stalled.getStatus()).isEqualTo(Status.DOWN);
        assertThat(stalled.getData()).get().extracting("slos").isEqualTo("not completed since " + START);

        away.set(false);
        slos.run();
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aPassThatNeverCompletesIsNoticedToo() {
        clock.set(START.plus(Duration.ofMinutes(6)));

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void withoutPassesItIsReady() {
        PassReadiness idle = new PassReadiness(new Passes(registry, clock), () -> Duration.ofMinutes(5), clock);

        assertThat(idle.call().getStatus()).isEqualTo(Status.UP);
    }
}

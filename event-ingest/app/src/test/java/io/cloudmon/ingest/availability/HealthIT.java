package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.health.FlagDefinition;
import io.cloudmon.ingest.health.HealthDefinition;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatus.FlagEvidence;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthIT {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private World world;
    private Instant first;

    @BeforeEach
    void setUp() throws SQLException {
        world = new World(START);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        first = World.slot("api", INTERVAL, START);
    }

    @Test
    void anOutageIsRecordedWhenAFlagsThresholdIsCrossedAndNotWhenASlotIsBad() throws SQLException {
        world.health("compute", 1, Health.downFrom(50, "api"));

        run(0, 60, 20, 40);

        // 9 of the 18 results in three minutes fail from slot 28 on, and until slot 48
        assertThat(world.recordsOf("compute"))
                .containsExactly(at(0) + " " + at(28) + " good", at(28) + " " + at(49) + " bad", at(49) + " open good");
    }

    @Test
    void anAnnouncedOutageCarriesTheFlagItsValueAndItsSamples() throws Exception {
        world.health("compute", 1, Health.downFrom(50, "api"));

        run(0, 60, 20, 40);

        ComponentStatus bad = world.announced().get(1);
        assertThat(bad.state()).isEqualTo("bad");
        assertThat(bad.evidence())
                .containsExactly(new ComponentStatus.Evidence(
                        "api",
                        "bad",
                        micros(28),
                        9,
                        18,
                        List.of("a"),
                        "connect",
                        new FlagEvidence(
                                "api_down",
                                "true",
                                "failure_ratio",
                                50.0,
                                "at_least",
                                50,
                                "percent",
                                18,
                                Health.THREE_MINUTES)));
    }

    @Test
    void aLateResultRewritesItsWindowAndNothingElse() throws SQLException {
        world.health("compute", 1, Health.downFrom(50, "api"));
        for (int i = 0; i < 400; i++) {
            if (i < 100 || i >= 109) {
                world.arrive(Result.good("api", "a", slot(i)));
            }
            world.passAt(slot(i).plusSeconds(5));
        }
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " open good");

        for (int i = 100; i < 109; i++) {
            world.arrive(Result.failed("api", "a", slot(i)));
        }
        world.passAt(slot(399).plusSeconds(6));

        // at slot 108 the window holds 9 failures and 9 successes; slot 118 is the first that has lost one of the
        // failures
        assertThat(world.recordsOf("compute"))
                .containsExactly(
                        at(0) + " " + at(108) + " good", at(108) + " " + at(118) + " bad", at(118) + " open good");
    }

    @Test
    void aLateAnswerWithAnotherStatusIsSeenAlthoughTheVerdictStays() throws SQLException {
        world.end("api");
        world.check("web", "compute", INTERVAL, 2, "outage", "a");
        first = World.slot("web", INTERVAL, START);
        FlagDefinition errors = new FlagDefinition(
                "errors", List.of("web"), "status_ratio", List.of("5xx"), null, 10_000_000, "above", 0, 1);
        world.health(
                "compute",
                1,
                new HealthDefinition(List.of(errors), List.of(new HealthDefinition.Expression("errors", "bad"))));
        for (int i = 0; i < 6; i++) {
            world.arrive(attempt(1, i));
            world.passAt(slot(i).plusSeconds(9));
        }
        assertThat(world.recordsOf("compute").getLast()).endsWith("open good");

        world.arrive(attempt(2, 3).answering(503, Duration.ofMillis(5)));
        world.passAt(slot(5).plusSeconds(9));

        assertThat(world.recordsOf("compute")).containsSequence(at(3) + " " + at(4) + " bad", at(4) + " open good");
    }

    @Test
    void anAnswerThatTookAnHourIsMeasuredLikeAnyOther() throws SQLException {
        FlagDefinition slow = new FlagDefinition(
                "slow", List.of("api"), "latency", null, "mean", Health.THREE_MINUTES, "above", 3_000_000_000L, 1);
        world.health(
                "compute",
                1,
                new HealthDefinition(List.of(slow), List.of(new HealthDefinition.Expression("slow", "degraded"))));

        for (int i = 0; i < 3; i++) {
            world.arrive(Result.good("api", "a", slot(i)).answering(200, Duration.ofHours(1)));
            world.passAt(slot(i).plusSeconds(5));
        }

        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " open degraded");
    }

    @Test
    void withoutResultsAFlagIsUnknownWhenTheLastLeavesItsWindow() throws SQLException {
        world.health("compute", 1, Health.downFrom(50, "api"));
        run(0, 20, 99, 99);

        for (int i = 20; i < 45; i++) {
            world.passAt(slot(i).plusSeconds(5));
        }

        assertThat(world.recordsOf("compute"))
                .containsExactly(at(0) + " " + at(37) + " good", at(37) + " open unknown");
    }

    @Test
    void aNewDefinitionHoldsFromItsTimeOnAndThePastStaysAsItWas() throws SQLException {
        world.health("compute", 1, Health.downFrom(50, "api"));
        run(0, 30, 15, 99);
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " " + at(23) + " good", at(23) + " open bad");

        Instant change = slot(29).plusSeconds(1);
        world.clock.set(change);
        world.health("compute", 2, Health.downFrom(100, "api"));
        run(30, 32, 15, 99);
        world.update("DELETE FROM measurement.dirty_slot");
        world.update("INSERT INTO measurement.dirty_slot SELECT 0, no, ? FROM measurement.check_definition", slot(5));
        world.passAt(slot(31).plusSeconds(1));

        assertThat(world.recordsOf("compute"))
                .containsExactly(
                        at(0) + " " + at(23) + " good",
                        at(23) + " " + MILLIS.format(change) + " bad",
                        MILLIS.format(change) + " open good");
    }

    @Test
    void withoutADefinitionTheWorstCheckDecidesAgain() throws SQLException {
        world.health("compute", 1, Health.downFrom(100, "api"));
        run(0, 30, 25, 99);
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " open good");

        Instant change = slot(29).plusSeconds(1);
        world.clock.set(change);
        world.endHealth("compute");
        run(30, 32, 25, 99);

        assertThat(world.recordsOf("compute"))
                .containsExactly(at(0) + " " + MILLIS.format(change) + " good", MILLIS.format(change) + " open bad");
    }

    @Test
    void aComponentWhoseChecksAreAllRemovedEndsAndIsAnnouncedAsUnknown() throws Exception {
        world.health("compute", 1, Health.downFrom(50, "api"));
        run(0, 20, 99, 99);
        Instant removed = slot(19).plusSeconds(1);
        world.clock.set(removed);
        world.end("api");

        world.passAt(slot(20).plusSeconds(5));

        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " " + MILLIS.format(removed) + " good");
        assertThat(world.announced().getLast().state()).isEqualTo("unknown");
    }

    /** Lets slots {@code from} to before {@code to} happen, those in {@code [bad, good)} failing. */
    private void run(int from, int to, int bad, int good) throws SQLException {
        for (int i = from; i < to; i++) {
            boolean fails = i >= bad && i < good;
            world.arrive(fails ? Result.failed("api", "a", slot(i)) : Result.good("api", "a", slot(i)));
            world.passAt(slot(i).plusMillis(300));
        }
    }

    private Result attempt(int number, int index) {
        return new Result("web", "a", slot(index), number, 2, Outcome.FAILURE, Reason.HTTP_STATUS, Blame.TARGET)
                .answering(403, Duration.ofMillis(5));
    }

    private Instant slot(int index) {
        return first.plus(INTERVAL.multipliedBy(index));
    }

    private String at(int index) {
        return MILLIS.format(slot(index));
    }

    private String micros(int index) {
        return new DateTimeFormatterBuilder().appendInstant(6).toFormatter().format(slot(index));
    }
}

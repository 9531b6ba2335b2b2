package io.cloudmon.ingest.availability;

import static io.cloudmon.ingest.availability.Fault.Answer.HTTP_401;
import static io.cloudmon.ingest.availability.Fault.Answer.HTTP_500;
import static io.cloudmon.ingest.availability.Fault.Answer.NOTHING;
import static io.cloudmon.ingest.availability.Fault.Answer.NO_CONNECTION;
import static io.cloudmon.ingest.availability.Fault.Answer.NO_RESPONSE;
import static io.cloudmon.ingest.availability.Fault.Answer.OK;
import static io.cloudmon.ingest.availability.Fault.Answer.SLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cloudmon.ingest.availability.Fault.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The faults that CloudMon's metrics processor reports as healthy, and those that it does not (docs/reference/method.md):
 * what a component judged by its worst check is, and one judged by health expressions made of CloudMon's templates.
 */
class FaultTableIT {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int HEALTHY = 30;
    private static final int FAULTY = 60;
    private static final int WINDOW = 18;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.of("100 % HTTP 500", HTTP_500), "bad", "bad"),
                arguments(Fault.of("100 % HTTP 401", HTTP_401), "bad", "bad"),
                arguments(
                        Fault.of("83 % HTTP 500 in bursts", HTTP_500, HTTP_500, HTTP_500, HTTP_500, HTTP_500, OK),
                        "bad",
                        "degraded"),
                arguments(new Fault("96 % connection failures", but(24, NO_CONNECTION, OK)), "bad", "bad"),
                arguments(
                        Fault.of("25 % ok, 50 % HTTP 500, 25 % no response", OK, HTTP_500, HTTP_500, NO_RESPONSE),
                        "bad",
                        "degraded"),
                arguments(
                        Fault.of("5 s latency, 25 % no response", SLOW, SLOW, SLOW, NO_RESPONSE),
                        "degraded",
                        "degraded"),
                arguments(Fault.of("prober dead", NOTHING), "unknown", "unknown"),
                arguments(Fault.of("100 % no response", NO_RESPONSE), "bad", "bad"),
                arguments(Fault.of("50 % HTTP 500", OK, HTTP_500), "bad", "degraded"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void noFaultIsTakenForHealth(Fault fault, String byWorstCheck, String byHealth) throws SQLException {
        World world = new World(START);
        world.component("worst");
        world.check("worst-api", "worst", INTERVAL, 1, "outage", "a");
        world.component("health");
        world.check("health-api", "health", INTERVAL, 1, "outage", "a");
        world.health("health", 1, Health.ofProduction("health-api"));

        for (int i = 0; i < HEALTHY + FAULTY; i++) {
            Answer answer = i < HEALTHY ? OK : fault.at(i - HEALTHY);
            answer.result("worst-api", slot("worst-api", i)).ifPresent(result -> arrive(world, result));
            answer.result("health-api", slot("health-api", i)).ifPresent(result -> arrive(world, result));
            world.passAt(START.plus(INTERVAL.multipliedBy(i + 1)).plusSeconds(9));
        }

        assertThat(since(world, "worst", "worst-api")).endsWith(byWorstCheck).doesNotContain("good");
        assertThat(since(world, "health", "health-api")).endsWith(byHealth).doesNotContain("good");
        assertThat(before(world, "health", "health-api")).containsExactly("good");
    }

    private static void arrive(World world, Result result) {
        try {
            world.arrive(result);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A component's states from one window after the fault began to its end. */
    private static List<String> since(World world, String component, String check) throws SQLException {
        return states(world, component, slot(check, HEALTHY + WINDOW), slot(check, HEALTHY + FAULTY));
    }

    private static List<String> before(World world, String component, String check) throws SQLException {
        return states(world, component, slot(check, 0), slot(check, HEALTHY));
    }

    private static List<String> states(World world, String component, Instant from, Instant until) throws SQLException {
        return world.rows("""
                SELECT state FROM measurement_api.availability_record
                WHERE component_id = ? AND tstzrange(starts_at, ends_at) && tstzrange(?, ?) ORDER BY starts_at
                """, component, from, until);
    }

    private static Instant slot(String check, int index) {
        return World.slot(check, INTERVAL, START).plus(INTERVAL.multipliedBy(index));
    }

    private static List<Answer> but(int times, Answer often, Answer once) {
        return Stream.concat(Collections.nCopies(times, often).stream(), Stream.of(once))
                .toList();
    }
}

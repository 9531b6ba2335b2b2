package io.cloudmon.bench.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishedSlotsTest {
    private static final Instant FROM = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant TO = FROM.plusSeconds(3);

    @Test
    void countsEverySlotThatHasNoResult() {
        List<CheckResult> results = new ArrayList<>();
        for (int second : List.of(-1, 0, 2, 3)) {
            results.add(result("a", second, Outcome.SUCCESS));
        }
        results.add(result("b", 0, Outcome.MISSED));
        results.add(result("b", 1, Outcome.SUCCESS));
        results.add(result("b", 2, Outcome.SUCCESS));

        PublishedSlots slots = PublishedSlots.between(FROM, TO, 3, Duration.ofSeconds(1), results);

        assertThat(slots.slots()).isEqualTo(4);
        assertThat(slots.missed()).isEqualTo(1);
        assertThat(slots.lost()).isEqualTo(4);
        assertThat(slots.lateness().largest()).isEqualTo(7.0);
    }

    private static CheckResult result(String check, int second, Outcome outcome) {
        Instant slot = FROM.plusSeconds(second);
        boolean missed = outcome == Outcome.MISSED;
        return new CheckResult(
                check,
                1,
                "bench",
                "agent",
                new UUID(1, 2),
                1,
                slot,
                slot.plusMillis(7),
                1,
                1,
                Duration.ofSeconds(1),
                Duration.ofMillis(900),
                outcome,
                missed ? Reason.AGENT_INTERNAL : null,
                missed ? Blame.AGENT : null,
                null,
                Phases.NONE,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Map.of());
    }
}

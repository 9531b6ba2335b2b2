package io.cloudmon.e2e.faults;

import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agent at each location, with its boot and its numbering of results. */
final class Agents {
    private final Map<String, UUID> boots = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /** The next result of a location's agent. */
    CheckResult result(String check, String location, Instant slot, Outcome outcome) {
        boolean failed = outcome == Outcome.FAILURE;
        boolean ran = outcome != Outcome.MISSED;
        return new CheckResult(
                check,
                1,
                location,
                "agent-" + location,
                boots.computeIfAbsent(location, fresh -> UUID.randomUUID()),
                numbers.merge(location, 1L, Long::sum),
                slot,
                slot,
                1,
                1,
                Workload.INTERVAL,
                Workload.TIMEOUT,
                outcome,
                failed ? Reason.CONNECT : ran ? null : Reason.AGENT_INTERNAL,
                failed ? Blame.TARGET : ran ? null : Blame.AGENT,
                ran ? Duration.ofMillis(5 + slot.getEpochSecond() % 200) : null,
                Phases.NONE,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                failed ? "connection refused" : null,
                Map.of());
    }
}

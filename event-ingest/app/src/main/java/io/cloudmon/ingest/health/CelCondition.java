package io.cloudmon.ingest.health;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import io.cloudmon.measurement.health.Condition;
import io.cloudmon.measurement.health.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition as a CEL program. What CEL can neither evaluate nor call unknown, such as a division by zero, is unknown. */
final class CelCondition implements Condition {
    private final CelRuntime.Program program;
    private final Set<String> flags;

    CelCondition(CelRuntime.Program program, Set<String> flags) {
        this.program = program;
        this.flags = Set.copyOf(flags);
    }

    @Override
    public Set<String> flags() {
        return flags;
    }

    @Override
    public Truth holds(Map<String, Truth> truths) {
        Map<String, Boolean> known = new HashMap<>();
        List<CelAttributePattern> unknown = flags.stream()
                .filter(flag -> truths.get(flag) == Truth.UNKNOWN)
                .map(CelAttributePattern::fromQualifiedIdentifier)
                .toList();
        flags.stream()
                .filter(flag -> truths.get(flag) != Truth.UNKNOWN)
                .forEach(flag -> known.put(flag, truths.get(flag) == Truth.TRUE));
        try {
            Object value = program.eval(PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new)));
            return value instanceof Boolean holds ? Truth.of(holds) : Truth.UNKNOWN;
        } catch (CelEvaluationException e) {
            return Truth.UNKNOWN;
        }
    }
}

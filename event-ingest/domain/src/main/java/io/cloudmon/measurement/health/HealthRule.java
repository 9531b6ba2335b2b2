package io.cloudmon.measurement.health;

import io.cloudmon.measurement.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a component's state follows from its flags.
 *
 * @param flags at least one, each with another id
 * @param expressions over these flags
 */
public record HealthRule(List<Flag> flags, List<HealthExpression> expressions) {

    public HealthRule {
        flags = List.copyOf(flags);
        expressions = List.copyOf(expressions);
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("flags is empty; a health rule has at least one");
        }
    }

    /** The worst that any expression says for certain; unknown where none does and one may; else good. */
    public State state(Map<String, Truth> truths) {
        if (any(State.BAD, Truth.TRUE, truths)) {
            return State.BAD;
        }
        if (any(State.DEGRADED, Truth.TRUE, truths)) {
            return State.DEGRADED;
        }
        boolean open = any(State.BAD, Truth.UNKNOWN, truths) || any(State.DEGRADED, Truth.UNKNOWN, truths);
        return open ? State.UNKNOWN : State.GOOD;
    }

    /** The flags to show as the cause of {@code state}: those in the expressions that decided it. */
    public List<Flag> causes(State state, Map<String, Truth> truths) {
        Truth wanted = state == State.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
        Set<String> named = expressions.stream()
                .filter(expression -> state == State.UNKNOWN || expression.state() == state)
                .filter(expression -> expression.when().holds(truths) == wanted)
                .flatMap(expression -> expression.when().flags().stream())
                .collect(Collectors.toSet());
        List<Flag> all =
                flags.stream().filter(flag -> named.contains(flag.id())).toList();
        List<Flag> plain =
                all.stream().filter(flag -> truths.get(flag.id()) == wanted).toList();
        return plain.isEmpty() ? all : plain;
    }

    /** The longest window of its flags: for so long a result bears on the state. */
    public Duration memory() {
        return flags.stream().map(Flag::over).max(Comparator.naturalOrder()).orElseThrow();
    }

    private boolean any(State state, Truth truth, Map<String, Truth> truths) {
        return expressions.stream()
                .anyMatch(expression ->
                        expression.state() == state && expression.when().holds(truths) == truth);
    }
}

package io.cloudmon.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.health.Condition;
import io.cloudmon.measurement.health.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlagExpressionsProperties {
    private static final List<String> FLAGS = List.of("a", "b", "c");
    private static final FlagExpressions LANGUAGE = new FlagExpressions(FLAGS);

    @Property(tries = 2000)
    void anExpressionIsUnknownExactlyWhereKleenesLogicSaysSo(
            @ForAll("logic") Logic logic, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        Map<String, Truth> truths = Map.of("a", a, "b", b, "c", c);

        Condition condition = compiled(logic.text());

        assertThat(condition.holds(truths)).as(logic.text() + " of " + truths).isEqualTo(logic.holds(truths));
    }

    @Property(tries = 300)
    void anExpressionKnowsItsFlags(@ForAll("logic") Logic logic) {
        assertThat(compiled(logic.text()).flags()).isEqualTo(logic.flags());
    }

    private static Condition compiled(String text) {
        return switch (LANGUAGE.compile(text)) {
            case Compilation.Compiled(Condition condition) -> condition;
            case Compilation other -> throw new AssertionError(text + ": " + other);
        };
    }

    @Provide
    Arbitrary<Logic> logic() {
        return logic(4);
    }

    private static Arbitrary<Logic> logic(int depth) {
        Arbitrary<Logic> flag = Arbitraries.of(FLAGS).map(Flag::new);
        if (depth == 0) {
            return flag;
        }
        Arbitrary<Logic> part = logic(depth - 1);
        return Arbitraries.oneOf(
                flag,
                part.map(Not::new),
                Combinators.combine(part, part).as(And::new),
                Combinators.combine(part, part).as(Or::new));
    }

    /** Kleene's logic with numbers: false is -1, unknown 0 and true 1; and is the least, or the greatest, not the opposite. */
    sealed interface Logic {
        String text();

        int value(Map<String, Truth> truths);

        Set<String> flags();

        default Truth holds(Map<String, Truth> truths) {
            return switch (value(truths)) {
                case -1 -> Truth.FALSE;
                case 0 -> Truth.UNKNOWN;
                default -> Truth.TRUE;
            };
        }
    }

    record Flag(String text) implements Logic {
        @Override
        public int value(Map<String, Truth> truths) {
            return switch (truths.get(text)) {
                case TRUE -> 1;
                case FALSE -> -1;
                case UNKNOWN -> 0;
            };
        }

        @Override
        public Set<String> flags() {
            return Set.of(text);
        }
    }

    record Not(Logic of) implements Logic {
        @Override
        public String text() {
            return "!(" + of.text() + ")";
        }

        @Override
        public int value(Map<String, Truth> truths) {
            return -of.value(truths);
        }

        @Override
        public Set<String> flags() {
            return of.flags();
        }
    }

    record And(Logic left, Logic right) implements Logic {
        @Override
        public String text() {
            return "(" + left.text() + " && " + right.text() + ")";
        }

        @Override
        public int value(Map<String, Truth> truths) {
            return Math.min(left.value(truths), right.value(truths));
        }

        @Override
        public Set<String> flags() {
            return union(left, right);
        }
    }

    record Or(Logic left, Logic right) implements Logic {
        @Override
        public String text() {
            return "(" + left.text() + " || " + right.text() + ")";
        }

        @Override
        public int value(Map<String, Truth> truths) {
            return Math.max(left.value(truths), right.value(truths));
        }

        @Override
        public Set<String> flags() {
            return union(left, right);
        }
    }

    private static Set<String> union(Logic left, Logic right) {
        Set<String> all = new HashSet<>(left.flags());
        all.addAll(right.flags());
        return all;
    }
}

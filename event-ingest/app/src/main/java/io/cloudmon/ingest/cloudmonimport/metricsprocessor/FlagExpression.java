package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition over flags. */
sealed interface FlagExpression {

    /** The condition in CEL, over the flags' ids. */
    String cel();

    /** The names in it, as they are written, each time that they are. */
    Stream<String> names();

    /** A flag is true. */
    record Name(String text) implements FlagExpression {
        @Override
        public String cel() {
            return FlagKey.parse(text).map(FlagKey::id).orElse(text);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(text);
        }
    }

    /** A condition does not hold. */
    record Not(FlagExpression operand) implements FlagExpression {
        @Override
        public String cel() {
            return "!" + (operand instanceof Joined ? "(" + operand.cel() + ")" : operand.cel());
        }

        @Override
        public Stream<String> names() {
            return operand.names();
        }
    }

    /**
     * All or any of several conditions hold.
     *
     * @param operator {@code &&} or {@code ||}
     */
    record Joined(String operator, List<FlagExpression> operands) implements FlagExpression {
        public Joined {
            operands = List.copyOf(operands);
        }

        @Override
        public String cel() {
            return operands.stream()
                    .map(operand -> operand instanceof Joined ? "(" + operand.cel() + ")" : operand.cel())
                    .collect(Collectors.joining(" " + operator + " "));
        }

        @Override
        public Stream<String> names() {
            return operands.stream().flatMap(FlagExpression::names);
        }
    }
}

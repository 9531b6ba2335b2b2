package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.math.BigDecimal;

/**
 * The threshold of a flag as the catalogue writes it.
 *
 * @param field {@code above}, {@code at_least}, {@code below} or {@code at_most}
 * @param value per cent, or a duration
 * @param isSoftened whether it is easier to reach than the one that it is made of
 */
record Bound(String field, Object value, boolean isSoftened) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(90);

    /** @param keep whether equality with all or nothing is kept and not softened */
    static Bound of(Signal signal, Operator operator, BigDecimal threshold, boolean keep) throws NotConvertible {
        if (signal.measure() instanceof Measure.Latency) {
            return latency(operator, threshold);
        }
        return signal.isCount() ? count(operator, threshold) : share(operator, threshold, keep);
    }

    private static Bound latency(Operator operator, BigDecimal threshold) throws NotConvertible {
        if (operator == Operator.EQ) {
            throw new NotConvertible("compares a latency by eq, which is never true", "write gt or lt");
        }
        if (threshold.signum() <= 0 || threshold.stripTrailingZeros().scale() > 0) {
            throw new NotConvertible("has the threshold " + threshold, "write whole milliseconds, at least 1");
        }
        return new Bound(field(operator), threshold.toBigInteger() + "ms", false);
    }

    private static Bound count(Operator operator, BigDecimal threshold) throws NotConvertible {
        if (operator != Operator.GT || threshold.signum() != 0) {
            throw new NotConvertible(
                    "compares a number of results by " + operator.word() + " " + threshold
                            + ", which depends on how often there is a check",
                    "write gt 0, or compare a share by asPercent");
        }
        return new Bound("above", 0, false);
    }

    private static Bound share(Operator operator, BigDecimal threshold, boolean keep) throws NotConvertible {
        if (threshold.signum() < 0 || threshold.compareTo(ALL) > 0) {
            throw new NotConvertible("has the threshold " + threshold, "write per cent, from 0 to 100");
        }
        if (operator != Operator.EQ) {
            return new Bound(field(operator), number(threshold), false);
        }
        if (threshold.compareTo(ALL) == 0) {
            return new Bound("at_least", number(keep ? ALL : NEARLY_ALL), !keep);
        }
        if (threshold.signum() == 0) {
            return new Bound("at_most", number(keep ? BigDecimal.ZERO : ALL.subtract(NEARLY_ALL)), !keep);
        }
        throw new NotConvertible(
                "compares a share by eq " + threshold + ", which is hardly ever true", "write gt or lt");
    }

    private static String field(Operator operator) {
        return operator == Operator.LT ? "below" : "above";
    }

    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.intValueExact() : plain;
    }
}

package io.cloudmon.measurement.health;

/**
 * What a value is compared with.
 *
 * @param comparison how
 * @param limit in the measure's unit
 */
public record Threshold(Comparison comparison, double limit) {

    /** How a value can lie to a limit. */
    public enum Comparison {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST
    }

    /** Whether the value lies so. */
    boolean holds(double value) {
        return switch (comparison) {
            case ABOVE -> value > limit;
            case AT_LEAST -> value >= limit;
            case BELOW -> value < limit;
            case AT_MOST -> value <= limit;
        };
    }
}

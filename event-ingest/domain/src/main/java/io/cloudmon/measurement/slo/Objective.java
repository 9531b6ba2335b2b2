package io.cloudmon.measurement.slo;

/**
 * The share of good that is promised.
 *
 * @param target above 0 and below 1
 */
public record Objective(double target) {

    public Objective {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("objective is " + target + "; it must be above 0 and below 1");
        }
    }

    /** The share that may be bad. */
    public double allowedBad() {
        return 1 - target;
    }
}

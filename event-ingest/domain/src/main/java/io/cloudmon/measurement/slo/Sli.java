package io.cloudmon.measurement.slo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;

/**
 * The indicator: the share of good in what counts. There is none without data.
 *
 * @param value from 0 to 1
 */
public record Sli(double value) {

    public Sli {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("SLI is " + value + "; it must be from 0 to 1");
        }
    }

    /** Occurrences: good / (good + bad), the unknown counted as the policy says. */
    public static Optional<Sli> occurrences(Tally tally, UnknownPolicy policy) {
        return switch (policy) {
            case EXCLUDE -> ratio(tally.good(), tally.good() + tally.bad());
            case BAD -> ratio(tally.good(), tally.total());
            case GOOD -> ratio(tally.good() + tally.unknown(), tally.total());
        };
    }

    /** Time slices: the share of slices, of those with data under the policy, whose own indicator reaches the target. */
    public static Optional<Sli> timeSlices(
            Collection<SliceGroup> slices, double target, DegradedPolicy degraded, UnknownPolicy policy) {
        SliceTally judged = SliceTally.of(slices, target, degraded, policy);
        return ratio(judged.good(), judged.good() + judged.bad());
    }

    /** Ratio time slices: the mean of the slices' own indicators, over those with data under the policy. */
    public static Optional<Sli> ratioTimeSlices(
            Collection<SliceGroup> slices, DegradedPolicy degraded, UnknownPolicy policy) {
        BigDecimal sum = BigDecimal.ZERO;
        long counted = 0;
        for (SliceGroup group : slices) {
            Optional<BigDecimal> share = share(group.each().tally(degraded), policy);
            if (share.isPresent()) {
                sum = sum.add(share.get().multiply(BigDecimal.valueOf(group.slices())));
                counted += group.slices();
            }
        }
        return counted == 0
                ? Optional.empty()
                : Optional.of(new Sli(sum.divide(BigDecimal.valueOf(counted), MathContext.DECIMAL128)
                        .min(BigDecimal.ONE)
                        .doubleValue()));
    }

    /** A slice's indicator to 34 digits, so that a sum of a year of slices does not depend on their order. */
    private static Optional<BigDecimal> share(Tally tally, UnknownPolicy policy) {
        long good = policy == UnknownPolicy.GOOD ? tally.good() + tally.unknown() : tally.good();
        long valid = policy == UnknownPolicy.EXCLUDE ? tally.good() + tally.bad() : tally.total();
        return valid == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(good).divide(BigDecimal.valueOf(valid), MathContext.DECIMAL128));
    }

    private static Optional<Sli> ratio(long good, long valid) {
        return valid == 0 ? Optional.empty() : Optional.of(new Sli((double) good / valid));
    }
}

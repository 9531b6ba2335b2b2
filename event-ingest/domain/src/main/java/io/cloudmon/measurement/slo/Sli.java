package io.cloudmon.measurement.slo;

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

    /** Time slices: the share of slices, of those with data under the policy, whose own indicator reaches the threshold. */
    public static Optional<Sli> timeSlices(Collection<Tally> slices, double threshold, UnknownPolicy policy) {
        var known = slices.stream()
                .map(slice -> occurrences(slice, policy))
                .flatMap(Optional::stream)
                .toList();
        return ratio(known.stream().filter(sli -> sli.value() >= threshold).count(), known.size());
    }

    private static Optional<Sli> ratio(long good, long valid) {
        return valid == 0 ? Optional.empty() : Optional.of(new Sli((double) good / valid));
    }
}

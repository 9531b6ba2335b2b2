package io.cloudmon.measurement.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the expected locations of a slot have reported so far. Results of other locations are left out.
 *
 * @param expected the locations that were to run the check
 * @param reports one for each of them that any attempt is known of
 */
public record SlotReports(Set<String> expected, List<LocationReport> reports) {

    public SlotReports {
        expected = Set.copyOf(expected);
        reports = List.copyOf(reports);
    }

    /** The reports in a slot's attempts, in whatever order they came. */
    public static SlotReports of(Set<String> expected, Collection<Attempt> attempts) {
        List<LocationReport> reports = attempts.stream()
                .filter(attempt -> expected.contains(attempt.location()))
                .collect(Collectors.groupingBy(Attempt::location))
                .values()
                .stream()
                .map(LocationReport::of)
                .toList();
        return new SlotReports(expected, reports);
    }

    /** Whether every expected location has said its last word, so that the slot need not wait for its deadline. */
    public boolean complete() {
        return reports.size() == expected.size() && reports.stream().allMatch(LocationReport::complete);
    }

    /** The verdict as of now. */
    public SlotVerdict decide(Quorum quorum) {
        return quorum.decide(SlotTally.of(expected.size(), reports));
    }
}

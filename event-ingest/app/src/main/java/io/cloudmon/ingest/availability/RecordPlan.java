package io.cloudmon.ingest.availability;

import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the records are to be, against what they are.
 *
 * @param old the stored records, from the one that holds just before the change on
 * @param steps the states as they are now, from the same record on
 */
record RecordPlan(List<AvailabilityRecord> old, List<Step> steps) {

    /** Takes over the old states before {@code from} and the merged ones from there on. */
    static RecordPlan of(List<AvailabilityRecord> old, StateTimeline merged, Instant from) {
        Stream<Step> kept = old.stream()
                .map(AvailabilityRecord::step)
                .filter(step -> step.since().isBefore(from));
        List<Step> all = Stream.concat(kept, merged.steps().stream()).toList();
        return new RecordPlan(old, StateTimeline.of(all).steps());
    }

    /** The stored record of the same state since the same time. */
    Optional<AvailabilityRecord> stored(Step step) {
        return old.stream().filter(record -> record.is(step)).findFirst();
    }

    /** How many of the first records are as stored, their ends too. */
    int unchanged(List<AvailabilityRecord> records) {
        int same = 0;
        while (same < Math.min(old.size(), records.size())
                && old.get(same).equals(records.get(same))
                && end(old, same).equals(end(records, same))) {
            same++;
        }
        return same;
    }

    /** Where the records from {@code index} on begin, stored or planned. */
    Instant start(List<AvailabilityRecord> records, int index) {
        Instant planned = records.get(index).since();
        return index < old.size() && old.get(index).since().isBefore(planned)
                ? old.get(index).since()
                : planned;
    }

    private static Instant end(List<AvailabilityRecord> records, int index) {
        return index + 1 < records.size() ? records.get(index + 1).since() : Instant.MAX;
    }
}

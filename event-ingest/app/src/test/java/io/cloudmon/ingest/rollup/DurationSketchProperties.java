package io.cloudmon.ingest.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DurationSketchProperties {
    @Property
    void quantilesAreWithinOnePerCentOfTheSortedValues(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = Integer.MAX_VALUE) Integer> durations,
            @ForAll @IntRange(max = 100) int percent) {
        DurationSketch sketch = DurationSketch.empty();
        durations.forEach(sketch::add);

        long found = DurationSketch.decode(sketch.encode()).quantiles(percent / 100.0)[0];

        List<Integer> sorted = durations.stream().sorted().toList();
        int exact = sorted.get((int) (percent / 100.0 * (sorted.size() - 1)));
        assertThat((double) found).isBetween(exact * 0.99 - 1, exact * 1.01 + 1);
    }

    @Property
    void splittingAStreamOverStoredSketchesChangesNothing(
            @ForAll @Size(max = 100) List<@IntRange(max = 10_000_000) Integer> first,
            @ForAll @Size(min = 1, max = 100) List<@IntRange(max = 10_000_000) Integer> second) {
        DurationSketch whole = DurationSketch.empty();
        first.forEach(whole::add);
        DurationSketch stored = DurationSketch.decode(whole.encode());
        second.forEach(whole::add);
        second.forEach(stored::add);

        assertThat(stored.quantiles(0.5, 0.95, 0.99)).isEqualTo(whole.quantiles(0.5, 0.95, 0.99));
    }
}

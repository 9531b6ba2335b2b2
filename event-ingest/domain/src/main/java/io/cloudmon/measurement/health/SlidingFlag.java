package io.cloudmon.measurement.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A flag whose window moves forward over results. */
final class SlidingFlag {
    private final Flag flag;
    private final List<Sample> samples;
    private final Window window;
    private int entered;
    private int left;

    SlidingFlag(Flag flag, List<Sample> all) {
        this.flag = flag;
        this.samples = all.stream()
                .filter(flag::counts)
                .sorted(Comparator.comparing(Sample::scheduledAt))
                .toList();
        this.window = flag.measure().window();
    }

    Flag flag() {
        return flag;
    }

    /** The times at which the window gains or loses a result. */
    Stream<Instant> changes() {
        return samples.stream()
                .map(Sample::scheduledAt)
                .distinct()
                .flatMap(slot -> Stream.of(slot, slot.plus(flag.over())));
    }

    /** What it shows at {@code time}, which must not be before the one asked for last. */
    Reading at(Instant time) {
        while (entered < samples.size() && !samples.get(entered).scheduledAt().isAfter(time)) {
            window.add(samples.get(entered++));
        }
        while (left < entered
                && !samples.get(left).scheduledAt().plus(flag.over()).isAfter(time)) {
            window.remove(samples.get(left++));
        }
        return Reading.of(flag, window);
    }

    /** The results in the window at {@code time}. */
    List<Sample> within(Instant time) {
        return samples.stream()
                .filter(sample -> !sample.scheduledAt().isAfter(time)
                        && sample.scheduledAt().plus(flag.over()).isAfter(time))
                .toList();
    }
}

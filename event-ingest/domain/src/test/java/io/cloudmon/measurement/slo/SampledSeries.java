package io.cloudmon.measurement.slo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened in each minute, from minute 0 on.
 *
 * @param minutes good and bad events of a minute; null where nothing was measured
 */
record SampledSeries(List<@Nullable Tally> minutes) {

    /** Calm and burning stretches of random length and strength, with gaps. */
    static SampledSeries random(long seed, int length) {
        Random random = new Random(seed);
        List<@Nullable Tally> minutes = new ArrayList<>();
        while (minutes.size() < length) {
            int stretch = 1 + random.nextInt(240);
            int load = 1 + random.nextInt(random.nextBoolean() ? 20 : 1_000);
            double badShare = random.nextInt(3) == 0 ? random.nextDouble() * 0.2 : 0.0003;
            boolean gap = random.nextInt(6) == 0;
            for (int i = 0; i < stretch && minutes.size() < length; i++) {
                minutes.add(gap ? null : events(random, load, badShare));
            }
        }
        return new SampledSeries(minutes);
    }

    /** The same tally for a number of minutes, then another one. */
    static SampledSeries of(int first, Tally before, int second, Tally after) {
        List<@Nullable Tally> minutes = new ArrayList<>();
        for (int i = 0; i < first + second; i++) {
            minutes.add(i < first ? before : after);
        }
        return new SampledSeries(minutes);
    }

    /** The events of the {@code length} minutes that end with minute {@code last}. */
    Tally ending(int last, int length) {
        long good = 0;
        long bad = 0;
        for (Tally minute : minutes.subList(Math.max(0, last - length + 1), last + 1)) {
            good += minute == null ? 0 : minute.good();
            bad += minute == null ? 0 : minute.bad();
        }
        return new Tally(good, bad, 0);
    }

    /** The values of a promtool series, one a minute. */
    String values(boolean bad) {
        return minutes.stream()
                .map(minute -> minute == null ? "_" : Long.toString(bad ? minute.bad() : minute.good() + minute.bad()))
                .collect(Collectors.joining(" "));
    }

    private static Tally events(Random random, int load, double badShare) {
        long bad = 0;
        for (int i = 0; i < load; i++) {
            bad += random.nextDouble() < badShare ? 1 : 0;
        }
        return new Tally(load - bad, bad, 0);
    }
}

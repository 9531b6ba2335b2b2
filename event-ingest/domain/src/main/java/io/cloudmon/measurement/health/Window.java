package io.cloudmon.measurement.health;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The results in a flag's window, as far as its measure needs them. All sums are whole numbers: order does not matter. */
abstract sealed class Window {
    private int results;

    /** How many results are in it. */
    final int results() {
        return results;
    }

    final void add(Sample sample) {
        results++;
        change(sample, 1);
    }

    final void remove(Sample sample) {
        results--;
        change(sample, -1);
    }

    /** The measured value. Ask only when there are results. */
    abstract double value();

    abstract void change(Sample sample, int by);

    /** The share of those that fulfil something, per cent. */
    static final class Share extends Window {
        private static final double PER_CENT = 100;

        private final Predicate<Sample> fulfils;
        private int hits;

        Share(Predicate<Sample> fulfils) {
            this.fulfils = fulfils;
        }

        @Override
        double value() {
            return PER_CENT * hits / results();
        }

        @Override
        void change(Sample sample, int by) {
            hits += fulfils.test(sample) ? by : 0;
        }
    }

    /** The mean latency, microseconds. */
    static final class Mean extends Window {
        private long micros;

        @Override
        double value() {
            return (double) micros / results();
        }

        @Override
        void change(Sample sample, int by) {
            micros += by * micros(sample);
        }
    }

    /** A percentile of the latency, microseconds. */
    static final class Percentile extends Window {
        private static final long PER_CENT = 100;

        private final int share;
        private final TreeMap<Long, Integer> counts = new TreeMap<>();

        Percentile(int share) {
            this.share = share;
        }

        /** Counts from the nearer end. */
        @Override
        double value() {
            long rank = Math.ceilDiv((long) share * results(), PER_CENT);
            return share <= PER_CENT / 2 ? nth(counts, rank) : nth(counts.descendingMap(), results() - rank + 1);
        }

        private static long nth(Map<Long, Integer> counts, long rank) {
            long seen = 0;
            for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
                seen += entry.getValue();
                if (seen >= rank) {
                    return entry.getKey();
                }
            }
            throw new IllegalStateException("there are " + seen + " results; none is number " + rank);
        }

        @Override
        void change(Sample sample, int by) {
            counts.merge(micros(sample), by, (known, more) -> known + more == 0 ? null : known + more);
        }
    }

    private static long micros(Sample sample) {
        Duration latency = Objects.requireNonNull(sample.latency(), "only answers have a latency");
        return latency.toNanos() / 1_000;
    }
}

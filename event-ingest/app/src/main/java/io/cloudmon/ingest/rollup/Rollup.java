package io.cloudmon.ingest.rollup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counts and durations of one key so far. Confined to the thread that counts. */
final class Rollup {
    private int runs;
    private int successes;
    private int degraded;
    private int failures;
    private int missed;
    private int revision;
    private long durationSum;
    private long max;
    private DurationSketch sketch = DurationSketch.empty();

    /** Nothing was counted yet. */
    Rollup() {}

    /** What was stored. */
    Rollup(Counts counts, int revision, long durationSum, long max, byte @Nullable [] sketch) {
        this.runs = counts.runs();
        this.successes = counts.successes();
        this.degraded = counts.degraded();
        this.failures = counts.failures();
        this.missed = counts.missed();
        this.revision = revision;
        this.durationSum = durationSum;
        this.max = max;
        this.sketch = sketch == null ? DurationSketch.empty() : DurationSketch.decode(sketch);
    }

    /** Adds the samples of one batch, which makes the next revision. */
    void add(List<Sample> samples) {
        samples.forEach(this::add);
        revision++;
    }

    private void add(Sample sample) {
        runs++;
        switch (sample.outcome()) {
            case SUCCESS -> successes++;
            case DEGRADED -> degraded++;
            case FAILURE -> failures++;
            case MISSED -> missed++;
            case SKIPPED, OTHER -> {}
        }
        Long duration = sample.durationUs();
        if (duration != null && sample.outcome().reports()) {
            durationSum += duration;
            max = Math.max(max, duration);
            sketch.add(duration);
        }
    }

    Counts counts() {
        return new Counts(runs, successes, degraded, failures, missed);
    }

    int revision() {
        return revision;
    }

    long durationSum() {
        return durationSum;
    }

    long max() {
        return max;
    }

    DurationSketch sketch() {
        return sketch;
    }

    /** How many results of each kind; {@code runs} has the skipped ones too. */
    record Counts(int runs, int successes, int degraded, int failures, int missed) {}
}

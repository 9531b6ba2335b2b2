package io.cloudmon.ingest.rollup;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mergeable sketch of durations whose quantiles are right within 1 %. Stored in the sketch's own encoding. */
final class DurationSketch {
    private static final double ACCURACY = 0.01;

    private final DDSketch sketch;

    private DurationSketch(DDSketch sketch) {
        this.sketch = sketch;
    }

    static DurationSketch empty() {
        return new DurationSketch(new DDSketch(new LogarithmicMapping(ACCURACY), UnboundedSizeDenseStore::new));
    }

    static DurationSketch decode(byte[] encoded) {
        try {
            return new DurationSketch(DDSketch.decode(ByteArrayInput.wrap(encoded), UnboundedSizeDenseStore::new));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored sketch is not readable", e);
        }
    }

    byte[] encode() {
        GrowingByteArrayOutput output = GrowingByteArrayOutput.withInitialCapacity(96);
        try {
            sketch.encode(output, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.trimmedCopy();
    }

    void add(long durationUs) {
        sketch.accept(durationUs);
    }

    boolean isEmpty() {
        return sketch.isEmpty();
    }

    /** The durations in microseconds below which the given shares lie. */
    long[] quantiles(double... shares) {
        double[] values = sketch.getValuesAtQuantiles(shares);
        long[] rounded = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Math.round(values[i]);
        }
        return rounded;
    }
}

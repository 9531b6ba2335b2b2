package io.cloudmon.bench.figures;

import java.util.List;

/** Measured values and what is said of them. */
public record Distribution(List<Double> values) {

    public Distribution {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** The smallest value that at least this share of all do not exceed (nearest rank). */
    public double quantile(double share) {
        int rank = (int) Math.ceil(share * values.size());
        return values.get(Math.max(1, rank) - 1);
    }

    public double smallest() {
        return values.getFirst();
    }

    public double largest() {
        return values.getLast();
    }
}

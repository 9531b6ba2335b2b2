package io.cloudmon.bench.storage;

/** The figures of docs/reference/storage.md, for 1,000 checks at 4 locations each minute. */
enum Promise {
    BYTES_PER_RESULT(750, "B"),
    BYTES_PER_ROLLUP(450, "B"),
    BYTES_PER_SLOT(130, "B"),
    RESULTS(130, "GB"),
    ROLLUPS(70, "GB"),
    SLOTS(75, "GB"),
    HISTORY(0.2, "GB");

    private final double most;
    private final String unit;

    Promise(double most, String unit) {
        this.most = most;
        this.unit = unit;
    }

    double most() {
        return most;
    }

    String unit() {
        return unit;
    }
}

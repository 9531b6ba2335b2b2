package io.cloudmon.bench.storage;

/** The figures of docs/reference/storage.md, for 1,000 checks at 4 locations each minute. */
enum Promise {
    BYTES_PER_RESULT(700, "B"),
    BYTES_PER_ROLLUP(400, "B"),
    BYTES_PER_SLOT(140, "B"),
    RESULTS(121, "GB"),
    ROLLUPS(62, "GB"),
    SLOTS(81, "GB"),
    HISTORY(0.1, "GB");

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

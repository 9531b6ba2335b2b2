package io.cloudmon.measurement.health;

/** One number for many latencies. A percentile is by nearest rank: the least latency that so many per cent do not exceed. */
public enum Statistic {
    MEAN(0),
    P50(50),
    P90(90),
    P95(95),
    P99(99);

    private final int share;

    Statistic(int share) {
        this.share = share;
    }

    /** Per cent; 0 for the mean. */
    int share() {
        return share;
    }
}

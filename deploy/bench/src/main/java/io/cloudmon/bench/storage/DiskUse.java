package io.cloudmon.bench.storage;

import io.cloudmon.bench.servers.BenchCatalogue;
import java.sql.SQLException;

/** Prints measured and projected sizes next to what docs/reference/storage.md promises. */
final class DiskUse {
    private static final double GB = 1e9;
    private static final long RESULTS_A_DAY = 1_440;
    private static final int RAW_DAYS = 30;

    /** Roll-ups and slots are kept 400 days, which is a year and a month. */
    private static final double KEPT = 400.0 / 365;

    private final long perResult;
    private final Sizes sizes;
    private final BenchCatalogue catalogue;
    private final int yearChecks;

    DiskUse(long perResult, Sizes sizes, BenchCatalogue catalogue, int yearChecks) {
        this.perResult = perResult;
        this.sizes = sizes;
        this.catalogue = catalogue;
        this.yearChecks = yearChecks;
    }

    /** Returns whether everything is within the promise. */
    boolean report() throws SQLException {
        double scale = (double) catalogue.checks() / yearChecks;
        double raw = (double) perResult * catalogue.checks() * catalogue.locations() * RESULTS_A_DAY * RAW_DAYS / GB;
        double rollups = sizes.bytes("rollup_15m") * scale * KEPT / GB;
        double slots = sizes.bytes("slot") * scale * KEPT / GB;
        double history =
                (sizes.bytes("availability_record") + sizes.bytes("component_day") + sizes.bytes("sla_window")) / GB;
        boolean within = line("check result", Promise.BYTES_PER_RESULT, perResult);
        within &= line("roll-up of 15 min", Promise.BYTES_PER_ROLLUP, sizes.perRow("rollup_15m"));
        within &= line("slot", Promise.BYTES_PER_SLOT, sizes.perRow("slot"));
        within &= line("results, 30 d", Promise.RESULTS, raw);
        within &= line("roll-ups, 400 d", Promise.ROLLUPS, rollups);
        within &= line("slots, 400 d", Promise.SLOTS, slots);
        within &= line("records, days, windows, 1 a", Promise.HISTORY, history);
        System.out.printf("all of it: %.1f GB%n", raw + rollups + slots + history);
        return within;
    }

    private static boolean line(String what, Promise promise, double measured) {
        boolean within = measured <= promise.most();
        System.out.printf(
                "%-28s %8.1f %-5s (promised: at most %6.1f) %s%n",
                what, measured, promise.unit(), promise.most(), within ? "" : "TOO MUCH");
        return within;
    }
}

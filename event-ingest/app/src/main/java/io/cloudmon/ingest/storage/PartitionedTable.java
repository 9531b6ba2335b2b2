package io.cloudmon.ingest.storage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A table of schema {@code measurement} that is partitioned by time. */
enum PartitionedTable {
    CHECK_RESULT("check_result", Grain.DAY, 100),
    SLOT("slot", Grain.DAY, 90),
    /** Its rows change while their fifteen minutes last: room on the page keeps the changes off the index. */
    ROLLUP_15M("rollup_15m", Grain.MONTH, 60);

    private final String table;
    private final Grain grain;
    private final int fillfactor;

    PartitionedTable(String table, Grain grain, int fillfactor) {
        this.table = table;
        this.grain = grain;
        this.fillfactor = fillfactor;
    }

    String table() {
        return table;
    }

    Partition partition(LocalDate day) {
        LocalDate start = grain.start(day);
        return new Partition(this, start, grain.next(start));
    }

    /** The partition of a table's name; empty when it is no partition of ours. */
    Optional<Partition> parse(String name) {
        if (!name.startsWith(table + "_")) {
            return Optional.empty();
        }
        try {
            return Optional.of(partition(grain.parse(name.substring(table.length() + 1))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** One partition: days from {@code start} to before {@code end}. */
    record Partition(PartitionedTable of, LocalDate start, LocalDate end) {

        String name() {
            return of.table + "_" + of.grain.suffix(start);
        }

        Partition next() {
            return of.partition(end);
        }

        /** Attaching an empty table locks no reader and no writer of the other partitions out. */
        String createSql() {
            return """
                    CREATE TABLE measurement.%1$s (LIKE measurement.%2$s INCLUDING ALL) WITH (fillfactor = %3$d);
                    ALTER TABLE measurement.%2$s ATTACH PARTITION measurement.%1$s
                        FOR VALUES FROM ('%4$s 00:00+00') TO ('%5$s 00:00+00')""".formatted(name(), of.table, of.fillfactor, start, end);
        }
    }
}

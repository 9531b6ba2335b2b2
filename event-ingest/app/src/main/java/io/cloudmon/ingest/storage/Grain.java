package io.cloudmon.ingest.storage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How much time one partition holds. Days and months are UTC. */
enum Grain {
    DAY("yyyyMMdd") {
        @Override
        LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }
    },
    MONTH("yyyyMM") {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    };

    private final DateTimeFormatter suffix;

    Grain(String suffix) {
        this.suffix = DateTimeFormatter.ofPattern(suffix);
    }

    /** The first day of the partition that holds a day. */
    abstract LocalDate start(LocalDate day);

    /** The first day of the partition after the one that starts at {@code start}. */
    abstract LocalDate next(LocalDate start);

    String suffix(LocalDate start) {
        return suffix.format(start);
    }

    /** The first day of the partition with a suffix. */
    LocalDate parse(String text) {
        return this == DAY ? LocalDate.parse(text, suffix) : LocalDate.parse(text + "01", DAY.suffix);
    }
}

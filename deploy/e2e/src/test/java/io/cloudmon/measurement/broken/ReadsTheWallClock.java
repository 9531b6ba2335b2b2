package io.cloudmon.measurement.broken;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks the rule that the domain has no clock of its own. */
public final class ReadsTheWallClock {

    private ReadsTheWallClock() {}

    public static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}

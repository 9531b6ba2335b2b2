package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.CheckProgress;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.VerdictConfig;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.ExpectedSlot;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far components have been evaluated: as far as the slowest of their checks. */
@ApplicationScoped
public class ComponentProgress {
    private final CheckProgress checkProgress;
    private final VerdictConfig config;

    ComponentProgress(CheckProgress checkProgress, VerdictConfig config) {
        this.checkProgress = checkProgress;
        this.config = config;
    }

    /** How far the component has come as last noted. */
    public Optional<Progress> read(Connection connection, int componentNo) throws SQLException {
        return Sql.query(
                        connection,
                        """
                        SELECT evaluated_from, evaluated_until, fresh_until FROM measurement.component_progress
                        WHERE component_no = ?
                        """,
                        row -> new Progress(
                                Sql.instant(row, "evaluated_from"),
                                Sql.instant(row, "evaluated_until"),
                                Sql.instant(row, "fresh_until")),
                        componentNo)
                .stream()
                .findFirst();
    }

    /** Notes how far the component has come, up to its next slot if it has one; its records begin at {@code from}. */
    Progress advance(
            Connection connection, int componentNo, List<Check> checks, Instant from, Optional<Instant> nextSlot)
            throws SQLException {
        Instant until = nextSlot.orElseGet(() -> lastEnd(checks));
        Progress progress = new Progress(from, until, until.plus(patience(checks)));
        Sql.update(connection, """
                INSERT INTO measurement.component_progress (component_no, evaluated_from, evaluated_until, fresh_until)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (component_no) DO UPDATE
                SET evaluated_from = excluded.evaluated_from, evaluated_until = excluded.evaluated_until,
                    fresh_until = excluded.fresh_until
                """, componentNo, progress.from(), progress.until(), progress.fresh());
        return progress;
    }

    /** The earliest slot of the checks that is not decided yet; none when none is to come any more. */
    Optional<Instant> nextSlot(Connection connection, List<Check> checks) throws SQLException {
        Map<Integer, Instant> lastSlots = checkProgress.lastSlots(
                connection, checks.stream().map(Check::no).toList());
        return checks.stream()
                .map(check -> nextSlot(check, lastSlots.get(check.no())))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> nextSlot(Check check, @Nullable Instant lastSlot) {
        Optional<ExpectedSlot> next =
                lastSlot == null ? check.history().first() : check.history().after(lastSlot);
        return next.map(ExpectedSlot::scheduledAt);
    }

    /** Where the last of its checks ended, when none is to run any more. */
    private static Instant lastEnd(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> check.history().versions().stream())
                .map(CheckVersion::validTo)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Two missed slots of the slowest check are news; until then the last state stands. */
    private Duration patience(List<Check> checks) {
        Duration longest = Duration.ZERO;
        for (Check check : checks) {
            if (check.history().inForce()) {
                CheckVersion version = check.history().versions().getLast();
                Duration own = version.grid().interval().multipliedBy(2).plus(version.patience());
                longest = own.compareTo(longest) > 0 ? own : longest;
            }
        }
        return longest.plus(config.grace());
    }
}

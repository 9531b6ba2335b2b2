package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The damped states of checks. */
@ApplicationScoped
public class CheckStates {

    /** A check's states from the one that holds at {@code from} on. */
    public StateTimeline from(Connection connection, int checkNo, Instant from) throws SQLException {
        return StateTimeline.of(Sql.query(
                connection,
                """
                SELECT since, state FROM measurement.check_state
                WHERE check_no = ? AND since >= coalesce(
                    (SELECT max(since) FROM measurement.check_state WHERE check_no = ? AND since <= ?), '-infinity')
                ORDER BY since
                """,
                row -> new Step(Sql.instant(row, "since"), Sql.constant(row, "state", State.class)),
                checkNo,
                checkNo,
                from));
    }

    /** Replaces {@code [from, until)} of a check's states; what does not differ keeps the time it was decided at. */
    void patch(Connection connection, int checkNo, Patch patch, Instant now) throws SQLException {
        StateTimeline old = from(connection, checkNo, patch.from().minusNanos(1_000));
        StateTimeline patched = old.patched(patch.from(), patch.until(), patch.steps());
        Set<Step> gone = new HashSet<>(old.steps());
        patched.steps().forEach(gone::remove);
        Set<Step> fresh = new HashSet<>(patched.steps());
        old.steps().forEach(fresh::remove);
        delete(connection, checkNo, gone);
        insert(connection, checkNo, fresh, now);
    }

    private static void delete(Connection connection, int checkNo, Set<Step> gone) throws SQLException {
        if (!gone.isEmpty()) {
            Sql.update(
                    connection,
                    "DELETE FROM measurement.check_state WHERE check_no = ? AND since = ANY (?)",
                    checkNo,
                    Sql.instants(connection, gone.stream().map(Step::since).toList()));
        }
    }

    private static void insert(Connection connection, int checkNo, Set<Step> fresh, Instant now) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        fresh.forEach(step -> rows.add(new @Nullable Object[] {checkNo, step.since(), step.state(), now}));
        Sql.batch(
                connection,
                "INSERT INTO measurement.check_state (check_no, since, state, decided_at)"
                        + " VALUES (?, ?, ?::measurement.state, ?)",
                rows);
    }

    /**
     * A part of a check's states.
     *
     * @param from where it begins
     * @param until where it ends; null for open
     * @param steps the states in it, the first at {@code from}
     */
    record Patch(Instant from, @Nullable Instant until, List<Step> steps) {}
}

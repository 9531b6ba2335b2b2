package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The log of corrections to slots that were final. */
@ApplicationScoped
class SlotCorrections {
    private final SlotCorrectionListener listener;

    SlotCorrections(SlotCorrectionListener listener) {
        this.listener = listener;
    }

    void add(Connection connection, Check check, Slot old, Slot corrected, Instant now) throws SQLException {
        log(connection, check.no(), old, corrected, now);
        if (old.verdict() != corrected.verdict()) {
            listener.corrected(connection, check.componentNo(), corrected.scheduledAt());
        }
    }

    private static void log(Connection connection, int checkNo, Slot old, Slot corrected, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO measurement.slot_correction (check_no, scheduled_at, revision, old_verdict, new_verdict,
                                                         corrected_at, cause)
                VALUES (?, ?, ?, ?::measurement.state, ?::measurement.state, ?, ?)
                """,
                checkNo,
                corrected.scheduledAt(),
                corrected.revision(),
                old.verdict(),
                corrected.verdict(),
                now,
                cause(old, corrected));
    }

    private static String cause(Slot old, Slot corrected) {
        return "late results: reporting " + old.tally().reporting() + " → "
                + corrected.tally().reporting() + ", failing " + old.tally().failing() + " → "
                + corrected.tally().failing();
    }
}

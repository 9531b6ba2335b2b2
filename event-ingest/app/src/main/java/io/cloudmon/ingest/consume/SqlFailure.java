package io.cloudmon.ingest.consume;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an error of PostgreSQL says about the batch that met it. */
public enum SqlFailure {
    /** A value is to blame: repeating it would fail again. */
    BAD_DATA,
    /** The database, the network or our own defect is to blame: the data is to be kept and tried again. */
    OUTAGE;

    /** By SQLSTATE class: 22 (data exception) and 23 (integrity constraint violation) are the data's fault. */
    public static SqlFailure of(SQLException e) {
        @Nullable String state = e.getSQLState();
        boolean data = state != null && (state.startsWith("22") || state.startsWith("23"));
        return data ? BAD_DATA : OUTAGE;
    }
}

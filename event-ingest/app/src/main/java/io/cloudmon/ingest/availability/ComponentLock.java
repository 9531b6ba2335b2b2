package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/** A component's records, progress and days may be written by several replicas, but by one at a time. */
final class ComponentLock {
    /** The first half of the key of our advisory locks; the second is the component's number. */
    private static final int LOCK = 0x636d_6370;

    private ComponentLock() {}

    /** Waits for the lock and holds it until the caller's transaction ends. */
    static void hold(Connection connection, int componentNo) throws SQLException {
        Sql.query(connection, "SELECT pg_advisory_xact_lock(?, ?)", row -> componentNo, LOCK, componentNo);
    }
}

package io.cloudmon.ingest.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Messages to publish if, and only if, the caller's transaction commits.
 *
 * <p>They are published at least once, those of one key in the order of the commits that wrote them. For that, two
 * transactions that may write the same key must exclude each other before they call {@link #add}, for instance by
 * locking the row that the key stands for.
 */
public interface Outbox {

    /**
     * Adds a message.
     *
     * @param connection the caller's, with a transaction open
     * @param value the message; null publishes a tombstone
     */
    void add(Connection connection, String topic, String key, byte @Nullable [] value) throws SQLException;
}

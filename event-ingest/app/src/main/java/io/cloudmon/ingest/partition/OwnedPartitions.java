package io.cloudmon.ingest.partition;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Which partitions of the check results this instance reads, so that other work on the same checks follows them. */
public interface OwnedPartitions {

    /** The partitions that this instance reads now. */
    Set<Integer> owned();

    /** How many partitions the topic has; 0 while unknown. */
    int count();

    /** Whether each owned partition has been read at least to where it ended when it was assigned; false before that. */
    boolean caughtUp();

    /**
     * Whether this instance still owns a partition, and will until the caller's transaction ends.
     *
     * <p>Locks the partition's row against a new owner (not against our own batches), so that what the caller writes
     * in the same transaction cannot meet another owner's writes.
     *
     * @param connection the caller's, with a transaction open
     */
    boolean stillOwns(Connection connection, int partition) throws SQLException;
}

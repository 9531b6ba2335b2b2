package io.cloudmon.ingest.verdict;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Is told, inside the transaction of the correction, that a final slot now has another verdict. */
public interface SlotCorrectionListener {

    /** The slot of one of the component's checks has been corrected. */
    void corrected(Connection connection, int componentNo, Instant slot) throws SQLException;
}

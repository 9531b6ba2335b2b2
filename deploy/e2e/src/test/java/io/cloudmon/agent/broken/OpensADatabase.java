package io.cloudmon.agent.broken;

import io.cloudmon.status.broken.ReadsIngestsClasses;
import java.sql.Connection;
import java.util.logging.Logger;

/** Breaks the rules that an agent has no database, leans on no other app and leaves the JDK's logging alone. */
public record OpensADatabase(Connection connection, ReadsIngestsClasses other) {
    private static final Logger LOG = Logger.getLogger("agent");

    public void log() {
        LOG.info("hello");
    }
}

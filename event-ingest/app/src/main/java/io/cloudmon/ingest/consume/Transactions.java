package io.cloudmon.ingest.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Opens the transactions in which results are counted. */
@ApplicationScoped
class Transactions {
    /**
     * A process that hangs must not keep its locks; a notice that the stage exists already helps nobody; and staged rows,
     * of which no statistics exist, meet what became of them by hash, never each one each other.
     */
    private static final String SETTINGS = """
            SET LOCAL client_min_messages = warning;
            SET LOCAL idle_in_transaction_session_timeout = '60s';
            SET LOCAL enable_nestloop = off""";

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** A connection with a transaction open; {@link #end} closes it. */
    Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SETTINGS);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Rolls back what was not committed and gives the connection back. */
    void end(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}

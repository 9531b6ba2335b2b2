package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in one transaction of its own: committed when it returns, rolled back when it throws. */
@ApplicationScoped
public class Transactions {
    private final DataSource dataSource;

    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on a connection whose transaction the caller ends. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work at read committed. */
    public <T> T run(Work<T> work) throws SQLException {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** Runs the work on one snapshot of the data. */
    public <T> T onSnapshot(Work<T> work) throws SQLException {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    private <T> T run(int isolation, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(before);
            }
        }
    }
}

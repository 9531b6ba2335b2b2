package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.dlq.RefusalCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows that PostgreSQL refuses: the suspect ones are tried alone, and if it was none of them, what fails is
 * halved until single rows fail alone.
 *
 * <p>Each trial inserts and rolls back. A failure that is not the data's ends the search: it says nothing about the rows.
 */
@ApplicationScoped
class PoisonSearch {
    private final Transactions transactions;
    private final ResultTable table = new ResultTable();

    PoisonSearch(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The refusals of rows that fail alone, of rows that failed together; empty when none does. Where suspect rows are
     * refused, others may be left, which make the rest fail again.
     */
    List<Refused> find(List<ResultRow> rows) throws SQLException {
        List<Refused> poison = new ArrayList<>();
        for (ResultRow row : rows) {
            if (row.isSuspect()) {
                search(List.of(row), poison);
            }
        }
        if (poison.isEmpty()) {
            halve(rows, poison);
        }
        return poison;
    }

    private void halve(List<ResultRow> rows, List<Refused> poison) throws SQLException {
        int half = rows.size() / 2;
        search(rows.subList(0, half), poison);
        search(rows.subList(half, rows.size()), poison);
    }

    private void search(List<ResultRow> rows, List<Refused> poison) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            attempt(rows);
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.BAD_DATA) {
                throw e;
            }
            if (rows.size() == 1) {
                poison.add(refuse(rows.getFirst(), e));
                return;
            }
            halve(rows, poison);
        }
    }

    private void attempt(List<ResultRow> rows) throws SQLException {
        Connection connection = transactions.begin();
        try {
            table.insertStaged(connection, rows);
        } finally {
            transactions.end(connection);
        }
    }

    private static Refused refuse(ResultRow row, SQLException e) {
        String firstLine = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Refused(
                row.record(), RefusalCause.REFUSED_BY_DATABASE, "SQLSTATE " + e.getSQLState() + ": " + firstLine);
    }
}

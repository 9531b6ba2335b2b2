package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;

/** Makes slots final when they are old enough. */
@ApplicationScoped
public class Finality {
    private final Transactions transactions;
    private final Slots slots;
    private final VerdictConfig config;

    Finality(Transactions transactions, Slots slots, VerdictConfig config) {
        this.transactions = transactions;
        this.slots = slots;
        this.config = config;
    }

    /** Makes final what is older than the configured age; returns how many slots. */
    public int finish(Instant now) throws SQLException {
        Instant before = now.minus(config.finality());
        return transactions.run(connection -> slots.finish(connection, before));
    }
}

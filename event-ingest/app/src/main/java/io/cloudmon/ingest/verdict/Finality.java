package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Makes slots final when they are old enough. */
@ApplicationScoped
public class Finality {
    /** Longer than any transaction that writes slots. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Transactions transactions;
    private final Slots slots;
    private final VerdictConfig config;

    /** Up to where slots have been made final; what was left by a former run comes first. */
    private volatile Instant done = Instant.EPOCH;

    Finality(Transactions transactions, Slots slots, VerdictConfig config) {
        this.transactions = transactions;
        this.slots = slots;
        this.config = config;
    }

    /** Makes final what is older than the configured age; returns how many slots. */
    public int finish(Instant now) throws SQLException {
        Instant before = now.minus(config.finality());
        Instant from = done;
        int finished = transactions.run(connection -> slots.finish(connection, from, before));
        done = before.minus(OVERLAP);
        return finished;
    }
}

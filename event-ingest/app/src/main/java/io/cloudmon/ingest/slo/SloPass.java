package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.AvailabilityChanges;
import io.cloudmon.ingest.availability.AvailabilityChanges.Change;
import io.cloudmon.ingest.availability.ChangedDays;
import io.cloudmon.ingest.availability.ComponentProgress;
import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** One look at the SLOs: those of changed components at once, the others when their windows have aged. */
@ApplicationScoped
public class SloPass {
    private static final long LOCK = 0x636d_736c_6fL;

    private final Transactions transactions;
    private final AvailabilityChanges changes;
    private final ChangedDays days;
    private final ComponentProgress progress;
    private final Slos slos;
    private final SloEvaluator evaluator;
    private final SloConfig config;
    private final Clock clock;

    SloPass(
            Transactions transactions,
            AvailabilityChanges changes,
            ChangedDays days,
            ComponentProgress progress,
            Slos slos,
            SloEvaluator evaluator,
            SloConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.days = days;
        this.progress = progress;
        this.slos = slos;
        this.evaluator = evaluator;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Does what is due: changed days, the SLOs of changed components one by one, then up to the configured number of
     * SLOs; returns how many SLOs.
     */
    public int run() throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        days.refresh();
        int computed = 0;
        int changed = 1;
        while (changed > 0 && computed < config.maxSlos()) {
            changed = transactions.run(connection -> alone(connection) ? changed(connection, now) : 0);
            computed += changed;
        }
        return computed + outdated(now);
    }

    /** One replica at a time computes; the others find nothing to do. */
    private static boolean alone(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        "SELECT pg_try_advisory_xact_lock(?) AS alone",
                        row -> row.getBoolean("alone"),
                        LOCK)
                .getFirst();
    }

    /** Takes one change and returns how many SLOs it concerned, at least 1; 0 when there is none to take. */
    private int changed(Connection connection, Instant now) throws SQLException {
        Optional<Change> taken = changes.take(connection);
        if (taken.isEmpty()) {
            return 0;
        }
        Change change = taken.get();
        Optional<Progress> reached = progress.read(connection, change.componentNo());
        List<Slo> concerned = reached.isEmpty() ? List.of() : slos.ofComponent(connection, change.componentNo());
        for (Slo slo : concerned) {
            evaluator.correct(connection, slo, reached.get(), change.from(), change.cause(), now);
            evaluator.refresh(connection, slo, reached.get(), now);
        }
        return Math.max(1, concerned.size());
    }

    /** Each in a transaction of its own, for one that counts a month of slots takes its time. */
    private int outdated(Instant now) throws SQLException {
        List<Slo> due = transactions.run(connection -> alone(connection)
                ? slos.outdated(connection, now.minus(config.refresh()), config.maxSlos())
                : List.of());
        int computed = 0;
        for (Slo slo : due) {
            computed += transactions.run(connection -> alone(connection) ? refresh(connection, slo, now) : 0);
        }
        return computed;
    }

    private int refresh(Connection connection, Slo slo, Instant now) throws SQLException {
        Optional<Progress> reached = progress.read(connection, slo.componentNo());
        if (reached.isPresent()) {
            evaluator.refresh(connection, slo, reached.get(), now);
        }
        return 1;
    }
}

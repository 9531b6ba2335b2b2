package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.health.ComponentHealth;
import io.cloudmon.ingest.health.HealthCourse;
import io.cloudmon.ingest.partition.OwnedPartitions;
import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.ingest.verdict.CheckChange;
import io.cloudmon.ingest.verdict.CheckEvaluator;
import io.cloudmon.ingest.verdict.CheckWork;
import io.cloudmon.ingest.verdict.Checks;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Evaluates what can be decided of a component: slots, states, records, progress and days, in one transaction. */
@ApplicationScoped
public class ComponentEvaluator {
    /** The first half of the key of our advisory locks; the second is the component's number. */
    private static final int LOCK = 0x636d_6370;

    /** How far before the last evaluation the catalogue may have ended a check's version. */
    private static final Duration CATALOGUE_LAG = Duration.ofMinutes(1);

    private static final Comparator<CheckWork> IN_KEY_ORDER = Comparator.comparingInt(CheckWork::partition)
            .thenComparing(work -> work.check().no());

    private final Transactions transactions;
    private final OwnedPartitions partitions;
    private final Checks checks;
    private final CheckEvaluator checkEvaluator;
    private final ComponentHealth health;
    private final RecordWriter recordWriter;
    private final ComponentProgress progress;
    private final ComponentDays days;

    ComponentEvaluator(
            Transactions transactions,
            OwnedPartitions partitions,
            Checks checks,
            CheckEvaluator checkEvaluator,
            ComponentHealth health,
            RecordWriter recordWriter,
            ComponentProgress progress,
            ComponentDays days) {
        this.transactions = transactions;
        this.partitions = partitions;
        this.checks = checks;
        this.checkEvaluator = checkEvaluator;
        this.health = health;
        this.recordWriter = recordWriter;
        this.progress = progress;
        this.days = days;
    }

    /** Does the work on one component's checks; leaves out checks whose partition is no longer ours. */
    public void evaluate(int componentNo, List<CheckWork> work, Instant now) throws SQLException {
        transactions.run(connection -> {
            lock(connection, componentNo);
            Optional<CheckChange> change = decide(connection, work, now);
            if (change.isPresent()) {
                apply(connection, componentNo, change.get(), now);
            }
            return change.isPresent();
        });
    }

    /** The component's checks may be decided on by several replicas, but by one at a time. */
    private static void lock(Connection connection, int componentNo) throws SQLException {
        Sql.query(connection, "SELECT pg_advisory_xact_lock(?, ?)", row -> componentNo, LOCK, componentNo);
    }

    private Optional<CheckChange> decide(Connection connection, List<CheckWork> work, Instant now) throws SQLException {
        Optional<CheckChange> change = Optional.empty();
        for (CheckWork one : work.stream().sorted(IN_KEY_ORDER).toList()) {
            if (partitions.stillOwns(connection, one.partition())) {
                Optional<CheckChange> own = checkEvaluator.evaluate(connection, one, now);
                change = change.isPresent() && own.isPresent() ? change.map(own.get()::and) : change.or(() -> own);
            }
        }
        return change;
    }

    private void apply(Connection connection, int componentNo, CheckChange decided, Instant now) throws SQLException {
        List<Check> all = checks.ofComponent(connection, componentNo);
        Optional<Progress> before = progress.read(connection, componentNo);
        CheckChange change = before.map(last -> widened(decided, all, last)).orElse(decided);
        Optional<Instant> nextSlot = progress.nextSlot(connection, all);
        HealthCourse course = health.course(connection, componentNo, all, change.touched(), nextSlot);
        Optional<Instant> rewritten =
                recordWriter.write(connection, new Component(componentNo, all, course), change, now);
        Instant from = before.map(Progress::from).orElse(decided.from());
        Instant begin = rewritten.filter(from::isAfter).orElse(from);
        Progress after = progress.advance(connection, componentNo, all, begin, nextSlot);
        Instant touched = before.map(Progress::until).orElse(begin);
        days.refresh(connection, componentNo, rewritten.filter(touched::isAfter).orElse(touched), after);
    }

    /** Looks back far enough to see what the catalogue ended or changed since the last evaluation. */
    private static CheckChange widened(CheckChange change, List<Check> checks, Progress last) {
        Duration interval = checks.stream()
                .map(check -> check.history().longestIntervalFrom(last.until()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Instant until = change.until().isAfter(last.until()) ? change.until() : last.until();
        return change.and(new CheckChange(last.until().minus(interval).minus(CATALOGUE_LAG), until));
    }
}

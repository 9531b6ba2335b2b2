package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Candidates;
import io.cloudmon.ingest.verdict.CheckWork;
import io.cloudmon.ingest.verdict.Finality;
import io.cloudmon.ingest.verdict.ReadyChecks;
import io.cloudmon.ingest.verdict.ReadyChecks.Candidate;
import io.cloudmon.ingest.verdict.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One look at all that can be decided now. */
@ApplicationScoped
public class EvaluationPass {
    private static final Logger LOG = Logger.getLogger(EvaluationPass.class);
    private static final int CHUNK = 50;

    private final Candidates candidates;
    private final ReadyChecks readyChecks;
    private final ComponentEvaluator evaluator;
    private final Finality finality;
    private final Transactions transactions;
    private final VerdictMetrics metrics;
    private final Clock clock;

    EvaluationPass(
            Candidates candidates,
            ReadyChecks readyChecks,
            ComponentEvaluator evaluator,
            Finality finality,
            Transactions transactions,
            VerdictMetrics metrics,
            Clock clock) {
        this.candidates = candidates;
        this.readyChecks = readyChecks;
        this.evaluator = evaluator;
        this.finality = finality;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Decides on slots with new results. Returns on how many checks. */
    public int results() throws SQLException {
        return evaluate(transactions.run(candidates::withNewResults));
    }

    /** Decides on slots that passed their deadline, reported or not, and makes old ones final. Returns on how many checks. */
    public int sweep() throws SQLException {
        Instant now = now();
        int checks = evaluate(transactions.run(connection -> candidates.pastDeadline(connection, now)));
        finality.finish(now);
        return checks;
    }

    private int evaluate(List<Candidate> all) throws SQLException {
        int checks = 0;
        for (int start = 0; start < all.size() && !Thread.currentThread().isInterrupted(); start += CHUNK) {
            List<Candidate> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
            Instant now = now();
            List<CheckWork> work = transactions.run(connection -> readyChecks.of(connection, chunk, now));
            byComponent(work).forEach((componentNo, own) -> evaluate(componentNo, own, now));
            checks += work.size();
        }
        return checks;
    }

    /** A component that cannot be evaluated does not keep the others from it. */
    private void evaluate(int componentNo, List<CheckWork> work, Instant now) {
        try {
            evaluator.evaluate(componentNo, work, now).ifPresent(change -> metrics.decided(change.decided()));
        } catch (SQLException | RuntimeException e) {
            LOG.errorv(e, "component {0} could not be evaluated; it is tried again", componentNo);
        }
    }

    private static Map<Integer, List<CheckWork>> byComponent(List<CheckWork> work) {
        return work.stream()
                .collect(Collectors.groupingBy(one -> one.check().componentNo(), TreeMap::new, Collectors.toList()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

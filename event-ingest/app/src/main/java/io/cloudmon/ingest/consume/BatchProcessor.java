package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.consume.Admission.Admitted;
import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.partition.Claims;
import io.cloudmon.ingest.partition.FencedException;
import io.cloudmon.ingest.rollup.StaleRollupException;
import io.cloudmon.ingest.storage.Partitions;
import io.cloudmon.ingest.topics.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tries a batch until all of it that is ours is counted or refused. Used by one thread at a time. */
@ApplicationScoped
class BatchProcessor {
    private static final Logger LOG = Logger.getLogger(BatchProcessor.class);

    private final Claims claims;
    private final Admission admission;
    private final Partitions partitions;
    private final Counting counting;
    private final PoisonSearch poisonSearch;
    private final ConsumeConfig config;
    private final IngestMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);

    BatchProcessor(
            Claims claims,
            Admission admission,
            Partitions partitions,
            Counting counting,
            PoisonSearch poisonSearch,
            ConsumeConfig config,
            IngestMetrics metrics) {
        this.claims = claims;
        this.admission = admission;
        this.partitions = partitions;
        this.counting = counting;
        this.poisonSearch = poisonSearch;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Returns when nothing of the batch is left to do, or the application stops. Offsets live in PostgreSQL, so that
     * returning early skips nothing: the records are read again.
     */
    void process(Batch batch) throws InterruptedException {
        Pauses pauses = new Pauses(config.firstPause(), config.longestPause());
        batch.slices(claims).forEach(this::reportGap);
        while (stopping.getCount() > 0 && !batch.slices(claims).isEmpty()) {
            if (!attempt(batch)) {
                metrics.retry();
                stopping.await(pauses.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    void stop() {
        stopping.countDown();
    }

    /** Returns false when an outage ended the attempt. */
    private boolean attempt(Batch batch) {
        try {
            count(batch);
            return true;
        } catch (FencedException e) {
            LOG.warn(e.getMessage());
            claims.drop(e.claim());
            metrics.fenced();
            return true;
        } catch (StaleRollupException e) {
            LOG.info(e.getMessage());
            return true;
        } catch (SQLException e) {
            LOG.warnv("a batch waits for PostgreSQL: SQLSTATE {0}, {1}", e.getSQLState(), e.getMessage());
            return false;
        } catch (PublishException e) {
            LOG.warnv("a batch waits for Kafka: {0}, {1}", e.getMessage(), e.getCause());
            return false;
        }
    }

    private void count(Batch batch) throws SQLException, PublishException, FencedException, StaleRollupException {
        List<Slice> slices = batch.slices(claims);
        Admitted admitted = admission.admit(batch.decoded(slices));
        batch.refuse(admitted.refused());
        List<ResultRow> rows = admitted.rows();
        partitions.ensure(days(rows));
        try {
            counting.count(batch, slices, rows);
        } catch (SQLException e) {
            refusePoison(batch, rows, e);
        }
    }

    /** Refuses the rows that made PostgreSQL fail, so that the next attempt does without them. */
    private void refusePoison(Batch batch, List<ResultRow> rows, SQLException failure) throws SQLException {
        if (SqlFailure.of(failure) != SqlFailure.BAD_DATA) {
            throw failure;
        }
        List<Refused> poison = poisonSearch.find(rows);
        if (poison.isEmpty()) {
            throw failure;
        }
        batch.refuse(poison);
    }

    private void reportGap(Slice slice) {
        if (slice.gap() > 0) {
            LOG.warnv(
                    "partition {0}: Kafka left {1} offsets out before {2}",
                    slice.claim().partition(), slice.gap(), slice.end());
            metrics.gap(slice.gap());
        } else if (slice.gap() < 0) {
            LOG.warnv(
                    "partition {0}: Kafka went back by {1} offsets; its log was truncated or made anew",
                    slice.claim().partition(), -slice.gap());
        }
    }

    private static Set<LocalDate> days(List<ResultRow> rows) {
        return rows.stream()
                .map(row -> LocalDate.ofInstant(row.result().scheduledAt(), ZoneOffset.UTC))
                .collect(Collectors.toSet());
    }
}

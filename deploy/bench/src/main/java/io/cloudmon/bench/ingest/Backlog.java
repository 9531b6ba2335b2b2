package io.cloudmon.bench.ingest;

import io.cloudmon.bench.figures.Distribution;
import io.cloudmon.bench.figures.Histogram;
import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.IngestProcess;
import io.cloudmon.bench.servers.Progress;
import io.cloudmon.bench.servers.Progress.Drain;
import io.cloudmon.bench.servers.Servers;
import io.cloudmon.bench.servers.StatementSamples;
import io.cloudmon.wire.ResultEvents;
import org.jspecify.annotations.Nullable;

/** Lets results pile up in Kafka while ingest is paused, and then lets ingest at them. */
final class Backlog {
    private final Servers servers;
    private final IngestProcess ingest;
    private final SampleResults results;
    private final @Nullable StatementSamples samples;

    Backlog(Servers servers, IngestProcess ingest, SampleResults results, @Nullable StatementSamples samples) {
        this.servers = servers;
        this.samples = samples;
        this.ingest = ingest;
        this.results = results;
    }

    Drained drain(Round round) throws Exception {
        Progress progress = new Progress(servers.database(), samples);
        long before = progress.committed();
        String metrics = ingest.metrics();
        double processor = ingest.processorSeconds();
        ingest.pause();
        servers.broker().publish(results.slots(round.from(), round.slots()).map(ResultEvents::write));
        long end = servers.broker().published();
        ingest.resume();
        Drain drain = progress.drain(end);
        requireCounted(round, end - before);
        String after = ingest.metrics();
        return new Drained(
                end - before,
                drain,
                ingest.processorSeconds() - processor,
                since("cloudmon_ingest_commit_seconds", metrics, after),
                since("cloudmon_ingest_batch_records", metrics, after));
    }

    /** What was published must be in the roll-ups, no more and no less: a fast loss is no throughput. */
    private void requireCounted(Round round, long published) throws Exception {
        long runs = servers.database().number("SELECT coalesce(sum(runs), 0) FROM measurement.rollup_15m");
        long rows = servers.database().number("SELECT count(*) FROM measurement.check_result");
        long offsets = new Progress(servers.database()).committed();
        if (runs != offsets || rows != offsets) {
            throw new IllegalStateException("published " + published + " from " + round.from() + "; roll-ups have "
                    + runs + " and results " + rows + " of " + offsets + "; " + ingest.log());
        }
    }

    private static Histogram since(String name, String before, String after) {
        return Histogram.parse(after, name).since(Histogram.parse(before, name));
    }

    /**
     * How one backlog was counted.
     *
     * @param processorSeconds of ingest's process alone
     * @param commits seconds from a batch's first statement to its commit
     * @param batches records in a committed batch
     */
    record Drained(
            long records,
            Drain drain,
            double processorSeconds,
            Histogram commits,
            Histogram batches) {

        double perSecond() {
            return records / drain.seconds();
        }

        double processorMicros() {
            return processorSeconds * 1e6 / records;
        }

        Distribution lag() {
            return drain.lag();
        }
    }
}

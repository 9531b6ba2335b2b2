package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What Prometheus sees of the intake. */
@ApplicationScoped
class IngestMetrics {
    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer commit;
    private final Counter counted;
    private final Counter duplicates;
    private final Counter fenced;
    private final Counter retries;
    private final Counter gaps;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize = DistributionSummary.builder("cloudmon.ingest.batch.records")
                .description("Records in a committed batch")
                .publishPercentileHistogram()
                .register(registry);
        this.commit = Timer.builder("cloudmon.ingest.commit")
                .description("From a batch's first statement to its commit")
                .publishPercentileHistogram()
                .register(registry);
        this.counted = counter("cloudmon.ingest.results.counted", "Results that were new");
        this.duplicates = counter("cloudmon.ingest.results.duplicate", "Results that were there already");
        this.fenced = counter("cloudmon.ingest.fenced", "Partitions given up because another instance owns them");
        this.retries = counter("cloudmon.ingest.retries", "Attempts at a batch that an outage ended");
        this.gaps = counter("cloudmon.ingest.offset.gap", "Offsets that Kafka left out");
    }

    void committed(List<Slice> slices, int rows, int inserted, Duration took) {
        batchSize.record(
                slices.stream().mapToInt(slice -> slice.records().size()).sum());
        commit.record(took);
        counted.increment(inserted);
        duplicates.increment(rows - inserted);
    }

    void refused(List<Refused> refused) {
        for (Refused refusal : refused) {
            registry.counter(
                            "cloudmon.ingest.results.refused",
                            "cause",
                            refusal.cause().code())
                    .increment();
        }
    }

    void fenced() {
        fenced.increment();
    }

    void retry() {
        retries.increment();
    }

    void gap(long offsets) {
        gaps.increment(offsets);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}

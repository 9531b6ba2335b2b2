package io.cloudmon.ingest.partition;

import io.cloudmon.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The gauge {@code cloudmon_ingest_lag_records}: records of each owned partition that are not committed yet. */
@ApplicationScoped
class LagMetrics {
    private static final Logger LOG = Logger.getLogger(LagMetrics.class);

    private final Claims claims;
    private final Admin admin;
    private final MultiGauge lag;

    LagMetrics(Claims claims, Admin admin, MeterRegistry registry) {
        this.claims = claims;
        this.admin = admin;
        this.lag = MultiGauge.builder("cloudmon.ingest.lag.records")
                .description("Check results of an owned partition that are not committed yet")
                .register(registry);
    }

    @Scheduled(every = "${cloudmon.ingest.partition.lag-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        List<Claim> held = claims.held();
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends = held.isEmpty()
                    ? Map.of()
                    : admin.listOffsets(latest(held)).all().get(5, TimeUnit.SECONDS);
            lag.register(held.stream().map(claim -> row(claim, ends)).toList(), true);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugv(e, "cannot read end offsets");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<TopicPartition, OffsetSpec> latest(List<Claim> held) {
        return held.stream().collect(Collectors.toMap(LagMetrics::partition, claim -> OffsetSpec.latest()));
    }

    private static MultiGauge.Row<?> row(Claim claim, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        ListOffsetsResultInfo end = ends.get(partition(claim));
        long behind = end == null ? 0 : Math.max(0, end.offset() - claim.position());
        return MultiGauge.Row.of(Tags.of("partition", Integer.toString(claim.partition())), behind);
    }

    private static TopicPartition partition(Claim claim) {
        return new TopicPartition(Topics.CHECK_RESULTS, claim.partition());
    }
}

package io.cloudmon.agent.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What the delivery counts. */
@Singleton
final class DeliveryMeters {
    private final AtomicLong spooled;
    private final AtomicLong spooledBytes;
    private final Counter delivered;
    private final MeterRegistry registry;

    @Inject
    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        this.delivered = registry.counter("cloudmon.agent.results.delivered");
        this.spooled = registry.gauge("cloudmon.agent.spool.results", new AtomicLong());
        this.spooledBytes = registry.gauge("cloudmon.agent.spool.bytes", new AtomicLong());
        for (Loss loss : Loss.values()) {
            lost(loss, 0);
        }
    }

    /** Why a result was lost. */
    enum Loss {
        /** The queue to the disk was full. */
        QUEUE,
        /** The spool was full. */
        BYTES,
        /** Kafka was away for longer than results are kept. */
        AGE,
        /** Kafka will never take it, such as a record beyond the topic's limit. */
        REFUSED
    }

    void delivered() {
        delivered.increment();
    }

    void lost(Loss why, int count) {
        registry.counter("cloudmon.agent.results.lost", "why", why.name().toLowerCase(Locale.ROOT))
                .increment(count);
    }

    void spool(long results, long bytes) {
        spooled.set(results);
        spooledBytes.set(bytes);
    }
}

package io.cloudmon.status.live;

import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes component states off Kafka and hands them to the listeners of this replica.
 *
 * <p>Nothing is kept and no offset committed: whoever connects reads the present from the database, and each replica
 * hears every change.
 */
@ApplicationScoped
class ComponentStatusConsumer {
    private static final Logger LOG = Logger.getLogger(ComponentStatusConsumer.class);

    private final StatusFeed feed;
    private final Counter malformed;

    ComponentStatusConsumer(StatusFeed feed, MeterRegistry metrics) {
        this.feed = feed;
        this.malformed = metrics.counter("cloudmon.status.component_status.malformed");
    }

    @Incoming("component-status")
    void consume(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            return;
        }
        try {
            feed.publish(ComponentStatusCodec.decode(message.value()));
        } catch (MalformedMessageException e) {
            malformed.increment();
            LOG.warnf(
                    "component status ignored: partition=%d offset=%d cause=%s",
                    message.partition(), message.offset(), e.getMessage());
        }
    }
}

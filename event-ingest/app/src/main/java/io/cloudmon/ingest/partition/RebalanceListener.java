package io.cloudmon.ingest.partition;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Ties ownership to the consumer group's assignments. */
@ApplicationScoped
@Identifier("check-results")
class RebalanceListener implements KafkaConsumerRebalanceListener {
    private final Claiming claiming;

    RebalanceListener(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        claiming.assigned(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        claiming.revoked(partitions);
    }
}

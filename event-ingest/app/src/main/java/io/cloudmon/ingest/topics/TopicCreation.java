package io.cloudmon.ingest.topics;

import io.cloudmon.wire.Topics;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the platform's topics where they are absent, before any channel subscribes to them. */
@ApplicationScoped
class TopicCreation {
    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    private final TopicsConfig config;
    private final Admin admin;

    TopicCreation(TopicsConfig config, Admin admin) {
        this.config = config;
        this.admin = admin;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (config.create()) {
            admin.createTopics(wanted()).values().forEach(this::await);
        }
    }

    private List<NewTopic> wanted() {
        return List.of(
                topic(Topics.CHECK_RESULTS, config.resultPartitions(), Map.of()),
                topic(Topics.CHECK_RESULTS_DLQ, 1, Map.of("retention.ms", "-1")),
                topic(Topics.CATALOGUE, 1, COMPACTED),
                topic(Topics.COMPONENT_STATUS, 1, COMPACTED),
                topic(Topics.OPERATIONS_EVENTS, 1, Map.of("retention.ms", "-1")));
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), config.replicationFactor()).configs(settings);
    }

    private void await(String topic, KafkaFuture<Void> creation) {
        try {
            creation.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            LOG.infov("made topic {0}", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "cannot make topic " + topic + ": " + e.getCause()
                                + "; grant the right or set cloudmon.ingest.topics.create=false where others make topics",
                        e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "no broker answered within " + config.timeout() + "; check kafka.bootstrap.servers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

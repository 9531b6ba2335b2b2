package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the catalogue topic: compacted, one partition, so that the marker is read last. */
final class TopicCreation {
    private static final NewTopic TOPIC = new NewTopic(Topics.CATALOGUE, Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));

    private TopicCreation() {}

    static void ensure(Map<String, Object> configuration, Duration timeout) {
        try (Admin admin = Admin.create(configuration)) {
            admin.createTopics(List.of(TOPIC)).all().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot make the topic " + Topics.CATALOGUE, e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("cannot make the topic " + Topics.CATALOGUE + " within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while making the topic " + Topics.CATALOGUE, e);
        }
    }
}

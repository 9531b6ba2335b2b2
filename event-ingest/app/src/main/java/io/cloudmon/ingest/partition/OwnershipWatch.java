package io.cloudmon.ingest.partition;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/**
 * Joins the group anew when what we hold is not what we were assigned, or the topic is no longer the one we claimed.
 *
 * <p>A new assignment is the only way to a claim: it empties every queue of fetched records on the way, which a seek
 * alone would not.
 */
@ApplicationScoped
class OwnershipWatch {
    private static final Logger LOG = Logger.getLogger(OwnershipWatch.class);

    private final Claims claims;
    private final TopicIds topicIds;
    private final DataSource database;
    private final KafkaClientService clients;

    OwnershipWatch(Claims claims, TopicIds topicIds, DataSource database, KafkaClientService clients) {
        this.claims = claims;
        this.topicIds = topicIds;
        this.database = database;
        this.clients = clients;
    }

    @Scheduled(every = "${cloudmon.ingest.partition.rejoin-check:3s}", concurrentExecution = ConcurrentExecution.SKIP)
    void rejoinWhenSomethingIsUnclaimed() {
        if (claims.assignmentKnown() && !claims.settled() && databaseAnswers()) {
            rejoin("assigned partitions are not claimed");
        }
    }

    @Scheduled(every = "${cloudmon.ingest.partition.topic-check:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void rejoinWhenTheTopicIsAnother() {
        if (claims.held().isEmpty()) {
            return;
        }
        try {
            TopicIds.Topic topic = topicIds.current();
            claims.count(topic.partitions());
            if (claims.held().stream().anyMatch(claim -> !claim.topicId().equals(topic.id()))) {
                rejoin("the topic was made anew");
            }
        } catch (BrokerUnavailableException e) {
            LOG.debugv(e, "cannot check the topic's id");
        }
    }

    private void rejoin(String reason) {
        KafkaConsumer<Object, Object> consumer = clients.getConsumer("check-results");
        if (consumer != null) {
            LOG.infov("joining the consumer group anew: {0}", reason);
            consumer.runOnPollingThread((java.util.function.Consumer<Consumer<Object, Object>>)
                            polled -> polled.enforceRebalance(reason))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnv(failure, "cannot join the group anew"));
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.debugv(e, "PostgreSQL does not answer yet");
            return false;
        }
    }
}

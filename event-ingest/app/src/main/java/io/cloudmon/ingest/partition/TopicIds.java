package io.cloudmon.ingest.partition;

import io.cloudmon.wire.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** Asks the broker for the identity of the check-results topic: a topic made anew under the same name has another id. */
@ApplicationScoped
class TopicIds {
    private static final long TIMEOUT_SECONDS = 10;

    private final Admin admin;

    TopicIds(Admin admin) {
        this.admin = admin;
    }

    /** The topic's id and size now. */
    Topic current() throws BrokerUnavailableException {
        try {
            TopicDescription description = admin.describeTopics(List.of(Topics.CHECK_RESULTS))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next();
            return new Topic(
                    description.topicId().toString(), description.partitions().size());
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnavailableException("cannot describe " + Topics.CHECK_RESULTS, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("stopped while describing " + Topics.CHECK_RESULTS, e);
        }
    }

    /** A topic as the broker describes it. */
    record Topic(String id, int partitions) {}
}

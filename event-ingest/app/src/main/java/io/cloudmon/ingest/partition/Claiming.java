package io.cloudmon.ingest.partition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes assigned partitions over: bumps their epoch, reads their offset, seeks there. Runs on the polling thread. */
@ApplicationScoped
public class Claiming {
    private static final Logger LOG = Logger.getLogger(Claiming.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final DataSource database;
    private final OffsetStore offsets;
    private final TopicIds topicIds;
    private final Claims claims;

    Claiming(DataSource database, OffsetStore offsets, TopicIds topicIds, Claims claims) {
        this.database = database;
        this.offsets = offsets;
        this.topicIds = topicIds;
        this.claims = claims;
    }

    /** Claims what was assigned. What cannot be claimed stays unclaimed: its records are not counted until it is. */
    public void assigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        claims.assign(numbers(partitions));
        if (partitions.isEmpty()) {
            return;
        }
        try {
            TopicIds.Topic topic = topicIds.current();
            claims.count(topic.partitions());
            List<Claim> taken = take(consumer, partitions, topic);
            for (Claim claim : taken) {
                consumer.seek(partitionOf(partitions, claim.partition()), claim.position());
                claims.add(claim);
            }
        } catch (SQLException | BrokerUnavailableException | KafkaException e) {
            LOG.warnv("cannot claim partitions {0} yet: {1}", numbers(partitions), e.getMessage());
        }
    }

    /** Gives up what was revoked or lost. */
    public void revoked(Collection<TopicPartition> partitions) {
        claims.revoke(numbers(partitions));
    }

    private List<Claim> take(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, TopicIds.Topic topic)
            throws SQLException {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, TIMEOUT);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, TIMEOUT);
        int generation = consumer.groupMetadata().generationId();
        List<Claim> taken = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                offsets.limitWaiting(connection);
                for (TopicPartition partition : sorted(partitions)) {
                    long end = offset(ends, partition);
                    StoredOffset saved = take(connection, partition, topic.id(), offset(begins, partition), end);
                    taken.add(new Claim(
                            partition.partition(), saved.epoch(), generation, topic.id(), saved.nextOffset(), end));
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        return taken;
    }

    private StoredOffset take(Connection connection, TopicPartition partition, String topicId, long begin, long end)
            throws SQLException {
        StoredOffset stored = offsets.lock(connection, partition.partition());
        StartPoint start = StartPoint.of(stored, topicId, begin, end);
        report(partition, start);
        StoredOffset saved = new StoredOffset(topicId, start.offset(), stored == null ? 1 : stored.epoch() + 1);
        offsets.save(connection, partition.partition(), saved);
        return saved;
    }

    private static void report(TopicPartition partition, StartPoint start) {
        switch (start) {
            case StartPoint.Fresh fresh -> LOG.infov("{0}: first read, from offset {1}", partition, fresh.offset());
            case StartPoint.Resumed resumed -> LOG.infov("{0}: resumed at offset {1}", partition, resumed.offset());
            case StartPoint.Recreated recreated ->
                LOG.errorv(
                        "{0}: the topic was made anew (its id was {1}); reading it from offset {2}, results that were"
                                + " not yet counted when it was deleted are lost",
                        partition, recreated.oldTopicId(), recreated.offset());
            case StartPoint.Expired expired ->
                LOG.errorv(
                        "{0}: Kafka deleted {1} records before they were counted; reading on at offset {2}. Raise the"
                                + " topic's retention",
                        partition, expired.lost(), expired.offset());
            case StartPoint.Truncated truncated ->
                LOG.errorv(
                        "{0}: Kafka ends at offset {1} but {2} had been counted; its log was truncated",
                        partition, truncated.offset(), truncated.stored());
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        @Nullable Long offset = offsets.get(partition);
        if (offset == null) {
            throw new KafkaException("the broker told no offset of " + partition);
        }
        return offset;
    }

    private static TopicPartition partitionOf(Collection<TopicPartition> partitions, int number) {
        return partitions.stream()
                .filter(partition -> partition.partition() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}

package io.cloudmon.agent.testing;

import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the agent has published, from the beginning. */
public final class ResultTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public ResultTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHECK_RESULTS).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything published so far. */
    public List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        return records;
    }

    /** Every result of one check so far, in the order of its partition. */
    public List<CheckResult> results(String checkId) {
        return records().stream()
                .filter(record -> checkId.equals(record.key()))
                .map(ResultTopic::read)
                .toList();
    }

    private static CheckResult read(ConsumerRecord<String, byte[]> record) {
        try {
            return ResultEvents.read(record.headers(), record.value());
        } catch (MalformedMessageException e) {
            throw new AssertionError("the agent published what the contract refuses", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

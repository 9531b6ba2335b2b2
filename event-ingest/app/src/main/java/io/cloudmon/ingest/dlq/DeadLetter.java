package io.cloudmon.ingest.dlq;

import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record on the dead-letter topic: key, value and headers as they came, and headers that say from where and why.
 *
 * @param record as it lies on the dead-letter topic
 */
record DeadLetter(ConsumerRecord<String, byte[]> record) {
    private static final String PREFIX = "dlq.";
    static final String ORIGIN_TOPIC = "dlq.origin.topic";
    static final String ORIGIN_PARTITION = "dlq.origin.partition";
    static final String ORIGIN_OFFSET = "dlq.origin.offset";
    static final String CAUSE = "dlq.cause";
    static final String ERROR = "dlq.error";
    static final String AT = "dlq.at";

    /** What to publish for a record that was refused. */
    static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, RefusalCause cause, String error, Instant at) {
        Headers headers = without(origin.headers());
        put(headers, ORIGIN_TOPIC, origin.topic());
        put(headers, ORIGIN_PARTITION, Integer.toString(origin.partition()));
        put(headers, ORIGIN_OFFSET, Long.toString(origin.offset()));
        put(headers, CAUSE, cause.code());
        put(headers, ERROR, error);
        put(headers, AT, at.toString());
        return new ProducerRecord<>(Topics.CHECK_RESULTS_DLQ, null, origin.key(), origin.value(), headers);
    }

    /** The record as it came, to the topic it came to. */
    ProducerRecord<String, byte[]> replay() {
        return new ProducerRecord<>(text(ORIGIN_TOPIC), null, record.key(), record.value(), without(record.headers()));
    }

    /** A header's text; "?" where the header is absent. */
    String text(String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Where it lies on the dead-letter topic: what the command line calls it by. */
    String address() {
        return record.partition() + ":" + record.offset();
    }

    /** Whether it says where it came from, as all that ingest writes do. */
    boolean hasOrigin() {
        return record.headers().lastHeader(ORIGIN_TOPIC) != null;
    }

    private static Headers without(Headers headers) {
        Headers kept = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                kept.add(header);
            }
        }
        return kept;
    }

    private static void put(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

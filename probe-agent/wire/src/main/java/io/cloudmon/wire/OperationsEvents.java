package io.cloudmon.wire;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Operations events as CloudEvents 1.0 on Kafka: binary mode written, binary and structured read. Thread-safe. */
public final class OperationsEvents {
    /** The CloudEvents type of an operations event. */
    public static final String TYPE = "io.cloudmon.operations-event.v1";

    private static final URI SOURCE = URI.create("urn:cloudmon:status-api");

    private OperationsEvents() {}

    /** The record to publish: key and {@code ce_subject} the event id, {@code ce_id} the id and the version. */
    public static ProducerRecord<String, byte[]> write(OperationsEvent event) {
        return KafkaMessageFactory.createWriter(Topics.OPERATIONS_EVENTS, event.id())
                .writeBinary(CloudEventBuilder.v1()
                        .withId(event.id() + "/" + event.version())
                        .withSource(SOURCE)
                        .withType(TYPE)
                        .withSubject(event.id())
                        .withDataContentType("application/json")
                        .withData(Json.write(event))
                        .build());
    }

    /**
     * Reads a record in either mode. A null value is refused: an event that no longer holds is published as cancelled.
     *
     * @throws MalformedMessageException naming the first field that breaks the contract
     */
    public static OperationsEvent read(Headers headers, byte @Nullable [] value) throws MalformedMessageException {
        return Json.read(EventRecord.data(headers, value, TYPE, "operations event"), OperationsEvent.class);
    }
}

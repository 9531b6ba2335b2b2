package io.cloudmon.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudmon.result.CheckResult;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Check results as CloudEvents 1.0 on Kafka (Kafka protocol binding: binary mode written, binary and structured read). */
public final class ResultEvents {
    /** The CloudEvents type of a check result. */
    public static final String TYPE = "io.cloudmon.check-result.v1";

    private ResultEvents() {}

    /** The record to publish: binary mode, key and {@code ce_subject} the check id, {@code ce_id} the result id. */
    public static ProducerRecord<String, byte[]> write(CheckResult result) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(result.resultId().toString())
                .withSource(URI.create("urn:cloudmon:agent:" + result.agentId()))
                .withType(TYPE)
                .withSubject(result.checkId())
                .withTime(result.startedAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(CheckResultCodec.encode(result))
                .build();
        return KafkaMessageFactory.createWriter(Topics.CHECK_RESULTS, result.checkId())
                .writeBinary(event);
    }

    /**
     * Reads a record in either mode.
     *
     * @throws MalformedMessageException when it is no CloudEvent of our type, has no data, or its data break the contract
     */
    public static CheckResult read(Headers headers, byte @Nullable [] value) throws MalformedMessageException {
        return CheckResultCodec.decode(EventRecord.data(headers, value, TYPE, "check result"));
    }
}

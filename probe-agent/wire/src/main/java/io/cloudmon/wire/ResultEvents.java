package io.cloudmon.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudmon.result.CheckResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Check results as CloudEvents 1.0 on Kafka (Kafka protocol binding: binary mode written, binary and structured read). */
public final class ResultEvents {
    /** The CloudEvents type of a check result. */
    public static final String TYPE = "io.cloudmon.check-result.v1";

    private static final byte[] ANYTHING = {};

    private static final Map<String, byte[]> PLAIN = Map.of(
            "content-type", "application/json".getBytes(StandardCharsets.UTF_8),
            "ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8),
            "ce_type", TYPE.getBytes(StandardCharsets.UTF_8),
            "ce_id", ANYTHING,
            "ce_source", ANYTHING);

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
        if (value == null) {
            throw new MalformedMessageException("the value is null; a check result has data");
        }
        if (isPlain(headers)) {
            return CheckResultCodec.decode(value);
        }
        CloudEvent event = event(headers, value);
        if (!TYPE.equals(event.getType())) {
            throw new MalformedMessageException("ce_type is '" + event.getType() + "'; it must be '" + TYPE + "'");
        }
        CloudEventData data = event.getData();
        if (data == null) {
            throw new MalformedMessageException("the event has no data; a check result has data");
        }
        return CheckResultCodec.decode(data.toBytes());
    }

    /**
     * Whether it surely is a result in binary mode, as {@link #write} makes them: nearly all are, and need no event made
     * of them. All others are the SDK's to judge, and to find words for.
     */
    private static boolean isPlain(Headers headers) {
        int found = 0;
        for (Header header : headers) {
            byte[] wanted = PLAIN.get(header.key());
            if (wanted != null) {
                if (header.value() == null || !fits(header.value(), wanted)) {
                    return false;
                }
                found++;
            }
        }
        return found == PLAIN.size();
    }

    private static boolean fits(byte[] value, byte[] wanted) {
        return wanted == ANYTHING ? value.length > 0 : Arrays.equals(value, wanted);
    }

    /** The SDK reports what it cannot read by unchecked exceptions without a common type. */
    private static CloudEvent event(Headers headers, byte[] value) throws MalformedMessageException {
        try {
            return KafkaMessageFactory.createReader(headers, value).toEvent();
        } catch (RuntimeException e) {
            throw new MalformedMessageException(
                    "not a CloudEvent: " + e.getMessage() + " (value starts '" + start(value) + "')", e);
        }
    }

    private static String start(byte[] value) {
        return new String(value, 0, Math.min(40, value.length), StandardCharsets.UTF_8).replaceAll("[^ -~]", "?");
    }
}

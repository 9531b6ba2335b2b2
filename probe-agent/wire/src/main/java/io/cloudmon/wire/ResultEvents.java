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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
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
        return is(headers, "content-type", "application/json")
                && is(headers, "ce_specversion", "1.0")
                && is(headers, "ce_type", TYPE)
                && isPresent(headers, "ce_id")
                && isPresent(headers, "ce_source");
    }

    private static boolean is(Headers headers, String name, String text) {
        Header header = headers.lastHeader(name);
        return header != null
                && header.value() != null
                && Arrays.equals(header.value(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPresent(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header != null && header.value() != null && header.value().length > 0;
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

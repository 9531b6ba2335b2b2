package io.cloudmon.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A Kafka record that carries a CloudEvent in binary or structured mode. */
final class EventRecord {

    private EventRecord() {}

    /**
     * The data of an event of the type wanted.
     *
     * @param noun what the event is, for the message of a refusal
     * @throws MalformedMessageException when it is no CloudEvent, is of another type, or has no data
     */
    static byte[] data(Headers headers, byte @Nullable [] value, String type, String noun)
            throws MalformedMessageException {
        if (value == null) {
            throw new MalformedMessageException("the value is null; " + article(noun) + " has data");
        }
        CloudEvent event = event(headers, value);
        if (!type.equals(event.getType())) {
            throw new MalformedMessageException("ce_type is '" + event.getType() + "'; it must be '" + type + "'");
        }
        CloudEventData data = event.getData();
        if (data == null) {
            throw new MalformedMessageException("the event has no data; " + article(noun) + " has data");
        }
        return data.toBytes();
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
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

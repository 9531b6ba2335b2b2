package io.cloudmon.wire;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Changes of burn-rate alerts as CloudEvents 1.0 on Kafka: binary mode written, binary and structured read. */
public final class BurnAlertEvents {
    /** The CloudEvents type of a change. */
    public static final String TYPE = "io.cloudmon.burn-alert.v1";

    private static final URI SOURCE = URI.create("urn:cloudmon:event-ingest");

    private BurnAlertEvents() {}

    /**
     * The record to publish: key the SLO and the rule, {@code ce_subject} the component, {@code ce_id} the key and the
     * sequence, so that a repetition is seen.
     */
    public static ProducerRecord<String, byte[]> write(BurnAlertChange change) {
        String key = change.slo() + "/" + change.rule();
        return KafkaMessageFactory.createWriter(Topics.ALERTS, key)
                .writeBinary(CloudEventBuilder.v1()
                        .withId(key + "/" + change.sequence())
                        .withSource(SOURCE)
                        .withType(TYPE)
                        .withSubject(change.component())
                        .withTime(OffsetDateTime.parse(change.decidedAt()))
                        .withDataContentType("application/json")
                        .withData(Json.write(change))
                        .build());
    }

    /**
     * Reads a record in either mode.
     *
     * @throws MalformedMessageException naming the first field that breaks the contract
     */
    public static BurnAlertChange read(Headers headers, byte @Nullable [] value) throws MalformedMessageException {
        return Json.read(EventRecord.data(headers, value, TYPE, "burn alert"), BurnAlertChange.class);
    }
}

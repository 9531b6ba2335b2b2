package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsEventsTest {

    @Test
    void readsEveryFieldOfAMaintenance() throws Exception {
        OperationsEvent event = read("operations-event-maintenance");

        assertThat(event.id()).isEqualTo("4711");
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.type()).isEqualTo("maintenance");
        assertThat(event.status()).isEqualTo("completed");
        assertThat(event.title()).isEqualTo("Router exchange");
        assertThat(event.components()).containsExactly("nimbus-eu-1-compute", "nimbus-eu-1-object-store");
        assertThat(event.planned().startsAt()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(event.planned().endsAt()).isEqualTo(Instant.parse("2026-01-31T14:00:00Z"));
        assertThat(event.actual().startsAt()).isEqualTo(Instant.parse("2026-01-31T12:05:00.25Z"));
        assertThat(event.author()).isEqualTo("alice@nimbus.example");
        assertThat(event.reason()).isEqualTo("both routers of zone a are exchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations-event-maintenance", "operations-event-correction"})
    void writesBackWhatItRead(String sample) throws Exception {
        ProducerRecord<String, byte[]> record = OperationsEvents.write(read(sample));

        assertThat(Sample.tree(record.value())).isEqualTo(Sample.tree(Sample.bytes(sample)));
        assertThat(record.key()).isEqualTo(read(sample).id());
        assertThat(header(record, "ce_type")).isEqualTo("io.cloudmon.operations-event.v1");
        assertThat(header(record, "ce_id"))
                .isEqualTo(read(sample).id() + "/" + read(sample).version());
        assertThat(OperationsEvents.read(record.headers(), record.value())).isEqualTo(read(sample));
    }

    @Test
    void keepsTypesAndStatusesThatALaterWriterAdded() throws Exception {
        OperationsEvent event = read("operations-event-from-a-later-writer");

        assertThat(event.type()).isEqualTo("drill");
        assertThat(event.status()).isEqualTo("rehearsed");
        assertThat(event.version()).isEqualTo(9_000_000_000L);
        assertThat(event.actual().endsAt()).isNull();
        byte[] again = OperationsEvents.write(event).value();
        assertThat(Json.read(again, OperationsEvent.class)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version    | 0                            | version is 0; it must be at least 1",
                "version    | \"3\"                        | version: ",
                "author     | null                         | author is missing",
                "author     | \"  \"                       | author is blank",
                "reason     | null                         | reason is missing",
                "status     | null                         | status is missing",
                "components | null                         | components is missing",
                "components | [\"\"]                       | components is blank",
                "components | [\"\\ud800\"]                | components is blank",
                "planned    | null                         | planned is missing",
                "planned    | {\"start\":\"2026-01-31T12:00:00Z\"} | planned.end is missing",
                "planned    | {\"start\":\"soon\",\"end\":\"later\"} | start is 'soon'; write an RFC 3339 time",
                "planned    | {\"start\":\"2026-01-31T12:00:00Z\",\"end\":\"2026-01-31T12:00:00Z\"} | which is not after the start",
            })
    void namesTheFieldThatBreaksTheContract(String field, String json, String message) throws Exception {
        ObjectNode event = Sample.object("operations-event-maintenance");
        event.set(field, Json.MAPPER.readTree(json));

        assertThatThrownBy(() -> Json.read(Json.write(event), OperationsEvent.class))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aCorrectionNeedsTheTimeThatItCorrects() {
        ObjectNode event = Sample.object("operations-event-correction");
        event.remove("actual");

        assertThatThrownBy(() -> Json.read(Json.write(event), OperationsEvent.class))
                .hasMessageContaining("actual is missing");
    }

    @Test
    void refusesATombstone() {
        assertThatThrownBy(() -> OperationsEvents.read(new RecordHeaders(), null))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("the value is null; an operations event has data");
    }

    private static OperationsEvent read(String sample) throws MalformedMessageException {
        return Json.read(Sample.bytes(sample), OperationsEvent.class);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

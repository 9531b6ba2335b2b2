package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.result.CheckResult;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class ResultEventsTest {

    @Test
    void writesABinaryEventKeyedByTheCheck() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("full"));

        ProducerRecord<String, byte[]> record = ResultEvents.write(result);

        assertThat(record.topic()).isEqualTo("cloudmon.check-results.v1");
        assertThat(record.key()).isEqualTo("nimbus-eu-1-object-store");
        assertThat(header(record.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record.headers(), "ce_type")).isEqualTo("io.cloudmon.check-result.v1");
        assertThat(header(record.headers(), "ce_source")).isEqualTo("urn:cloudmon:agent:probe-7-fra-1");
        assertThat(header(record.headers(), "ce_id"))
                .isEqualTo(result.resultId().toString());
        assertThat(header(record.headers(), "ce_subject")).isEqualTo("nimbus-eu-1-object-store");
        assertThat(header(record.headers(), "content-type")).isEqualTo("application/json");
        assertThat(Sample.tree(record.value())).isEqualTo(Sample.tree(Sample.bytes("full")));
    }

    @Test
    void readsTheBinaryMode() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("full"));
        ProducerRecord<String, byte[]> record = ResultEvents.write(result);

        assertThat(ResultEvents.read(record.headers(), record.value())).isEqualTo(result);
    }

    @Test
    void readsTheStructuredMode() throws Exception {
        Headers headers = headers("content-type", "application/cloudevents+json; charset=UTF-8");

        CheckResult result = ResultEvents.read(headers, Sample.bytes("structured-event"));

        assertThat(result).isEqualTo(CheckResultCodec.decode(Sample.bytes("full")));
    }

    @Test
    void refusesANullValue() {
        assertRefused(binary("io.cloudmon.check-result.v1"), null, "the value is null; a check result has data");
    }

    @Test
    void refusesAnotherType() {
        assertRefused(
                binary("io.cloudmon.other.v1"),
                Sample.bytes("minimal"),
                "ce_type is 'io.cloudmon.other.v1'; it must be 'io.cloudmon.check-result.v1'");
    }

    @Test
    void refusesARecordThatIsNoCloudEvent() {
        assertRefused(new RecordHeaders(), Sample.bytes("minimal"), "not a CloudEvent");
    }

    @Test
    void refusesAStructuredEventThatIsNoJson() {
        Headers headers = headers("content-type", "application/cloudevents+json");

        assertRefused(headers, "oops".getBytes(StandardCharsets.UTF_8), "value starts 'oops'");
    }

    @Test
    void refusesAStructuredEventWithoutData() {
        Headers headers = headers("content-type", "application/cloudevents+json");
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:x\",\"type\":\"" + ResultEvents.TYPE + "\"}";

        assertRefused(headers, event.getBytes(StandardCharsets.UTF_8), "the event has no data");
    }

    private static Headers binary(String type) {
        return headers("ce_specversion", "1.0")
                .add("ce_id", "1".getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "urn:x".getBytes(StandardCharsets.UTF_8))
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(String name, String value) {
        return new RecordHeaders().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(Headers headers, byte[] value, String message) {
        assertThatThrownBy(() -> ResultEvents.read(headers, value))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining(message);
    }
}

package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.consume.Decoded.Reading;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DecodedTest {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void readsTheGoodAndRefusesTheBad() {
        ConsumerRecord<String, byte[]> good = record(text(AT.toString()));
        ConsumerRecord<String, byte[]> bad = record("{");

        Reading reading = Decoded.read(List.of(bad, good, bad));

        assertThat(reading.decoded()).extracting(Decoded::record).containsExactly(good);
        assertThat(reading.refused())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.error()).startsWith("not JSON"));
    }

    @Test
    void refusesHalfASurrogatePairInAnId() {
        Reading reading = Decoded.read(List.of(record(text(AT.toString())
                .replace("\"agent-x\"", "\"agent-\\ud800\"")
                .replaceFirst("\"result_id\":\"[^\"]*\",", ""))));

        assertThat(reading.refused())
                .singleElement()
                .satisfies(r ->
                        assertThat(r.error()).isEqualTo("agent_id holds half a surrogate pair; write valid Unicode"));
    }

    @Test
    void refusesNumbersThatHaveNoPlaceInTheirColumn() {
        String text = text(AT.toString());

        assertThat(rowError(text.replace("\"duration_us\":20000", "\"duration_us\":86400000001")))
                .startsWith("duration_us is PT24H0.000001S; it must be at most a day");
        assertThat(rowError(text.replace("\"duration_us\":20000", "\"duration_us\":9223372036854775807")))
                .startsWith("duration_us is PT");
        assertThat(rowError(text.replace("\"attempts_max\":3", "\"attempts_max\":40000")))
                .isEqualTo("attempts_max is 40000; it must be 0 to 32767");
        assertThat(rowError(
                        text.replaceFirst("\"started_at\":\"[^\"]*\"", "\"started_at\":\"+294280-01-01T00:00:00Z\"")))
                .isEqualTo("started_at is +294280-01-01T00:00:00Z; it must be between 1970 and 9999");
    }

    private static String rowError(String json) {
        Decoded decoded = Decoded.read(List.of(record(json))).decoded().getFirst();
        try {
            ResultRow.of(decoded, 1, 1, 1);
            return "none";
        } catch (MalformedMessageException e) {
            return e.getMessage();
        }
    }

    private static String text(String scheduledAt) {
        byte[] json = ResultEvents.write(
                        TestResult.of("c", "x", Instant.parse(scheduledAt)).toResult())
                .value();
        return new String(json, StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> record(String json) {
        ProducerRecord<String, byte[]> template =
                ResultEvents.write(TestResult.of("c", "x", AT).toResult());
        byte[] value = json.getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                Topics.CHECK_RESULTS,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                1,
                value.length,
                "c",
                value,
                template.headers(),
                Optional.empty());
    }
}

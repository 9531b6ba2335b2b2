package io.cloudmon.bench.malformed;

import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.ResultEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A way in which a record can be wrong, and the cause that ingest must give for it. */
enum Malformation {
    NOT_JSON("malformed", json -> json.substring(1)),
    TRUNCATED_JSON("malformed", json -> json.substring(0, json.length() / 2)),
    NOT_AN_OBJECT("malformed", json -> "[1]"),
    WRONG_TYPE("malformed", json -> json.replaceFirst("\"duration_us\":\\d+", "\"duration_us\":\"fast\"")),
    MISSING_FIELD("malformed", json -> json.replaceFirst("\"scheduled_at\":\"[^\"]+\",", "")),
    NOT_A_TIME("malformed", json -> json.replaceFirst("\"started_at\":\"[^\"]+\"", "\"started_at\":\"today\"")),
    NEGATIVE_DURATION("malformed", json -> json.replaceFirst("\"duration_us\":\\d+", "\"duration_us\":-1")),
    BEYOND_INT("malformed", json -> json.replaceFirst("\"attempts_max\":\\d+", "\"attempts_max\":99999999999")),
    BEYOND_SMALLINT("malformed", json -> json.replaceFirst("\"attempts_max\":\\d+", "\"attempts_max\":40000")),
    ANOTHER_ID(
            "malformed",
            json -> json.replaceFirst(
                    "\"result_id\":\"[^\"]+\"", "\"result_id\":\"00000000-0000-5000-8000-000000000000\"")),
    HALF_A_CHARACTER("malformed", json -> withoutId(json).replaceFirst("\"agent_id\":\"", "\"agent_id\":\"\\\\ud83d")),
    UNKNOWN_CHECK("unknown-check", json -> withoutId(json).replaceFirst("\"check_id\":\"", "\"check_id\":\"no-")),
    UNKNOWN_LOCATION("unknown-location", json -> withoutId(json).replaceFirst("\"location\":\"", "\"location\":\"no-")),
    AHEAD("ahead", json -> scheduled(json, Instant.now().plus(Duration.ofHours(1)))),
    TOO_OLD("too-old", json -> scheduled(json, Instant.now().minus(Duration.ofDays(31)))),
    ZERO_CHARACTER("refused-by-database", json -> json.replaceFirst("\"cipher\":\"", "\"cipher\":\"\\\\u0000")),
    NOT_AN_ADDRESS("refused-by-database", json -> json.replaceFirst("\"remote_ip\":\"", "\"remote_ip\":\"not-")),
    NULL_VALUE("malformed", json -> json) {
        @Override
        byte @Nullable [] value(byte[] good) {
            return null;
        }
    },
    NOT_UTF_8("malformed", json -> json) {
        @Override
        byte[] value(byte[] good) {
            byte[] bytes = good.clone();
            bytes[new String(good, StandardCharsets.UTF_8).indexOf("\"agent-") + 1] = (byte) 0xc3;
            return bytes;
        }
    },
    ANOTHER_TYPE("malformed", json -> json) {
        @Override
        void spoil(ProducerRecord<String, byte[]> record) {
            record.headers().remove("ce_type").add("ce_type", "com.example.other".getBytes(StandardCharsets.UTF_8));
        }
    },
    NO_CLOUD_EVENT("malformed", json -> json) {
        @Override
        void spoil(ProducerRecord<String, byte[]> record) {
            Arrays.stream(record.headers().toArray())
                    .forEach(header -> record.headers().remove(header.key()));
        }
    };

    /** The header by which a dead letter is known again. */
    static final String HEADER = "bench-malformation";

    private final String cause;
    private final UnaryOperator<String> json;

    Malformation(String cause, UnaryOperator<String> json) {
        this.cause = cause;
        this.json = json;
    }

    String cause() {
        return cause;
    }

    /** The record of a good result, made wrong in this way. */
    ProducerRecord<String, byte[]> of(CheckResult result) {
        ProducerRecord<String, byte[]> good = ResultEvents.write(result);
        ProducerRecord<String, byte[]> wrong =
                new ProducerRecord<>(good.topic(), null, good.key(), value(good.value()), good.headers());
        spoil(wrong);
        wrong.headers().add(HEADER, name().getBytes(StandardCharsets.UTF_8));
        return wrong;
    }

    byte @Nullable [] value(byte[] good) {
        String text = new String(good, StandardCharsets.UTF_8);
        String wrong = json.apply(text);
        if (wrong.equals(text)) {
            throw new IllegalStateException(this + " changes nothing in " + text);
        }
        return wrong.getBytes(StandardCharsets.UTF_8);
    }

    void spoil(ProducerRecord<String, byte[]> record) {}

    private static String withoutId(String json) {
        return json.replaceFirst("\"result_id\":\"[^\"]+\",", "");
    }

    private static String scheduled(String json, Instant at) {
        return withoutId(json).replaceFirst("\"scheduled_at\":\"[^\"]+\"", "\"scheduled_at\":\"" + at + "\"");
    }
}

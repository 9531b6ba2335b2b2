package io.cloudmon.ingest.consume;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Phases;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The column {@code facts}: what a result says beyond the columns, under the contract's names. */
final class Facts {
    private static final JsonFactory JSON = new JsonFactory();

    private static final Duration LONGEST_IN_COLUMN = Duration.of(Integer.MAX_VALUE, ChronoUnit.MICROS);

    private final JsonGenerator json;

    private Facts(JsonGenerator json) {
        this.json = json;
    }

    /** UTF-8 JSON, or null when there is nothing to say. */
    static byte @Nullable [] of(CheckResult result) {
        if (isEmpty(result)) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new Facts(json).write(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static boolean isEmpty(CheckResult result) {
        return result.detail() == null
                && result.http() == null
                && result.tls() == null
                && result.clock() == null
                && !hasLongPhase(result.phases())
                && result.assertions().isEmpty()
                && result.steps().isEmpty()
                && result.labels().isEmpty()
                && result.unknownTexts().isEmpty();
    }

    private void write(CheckResult result) throws IOException {
        json.writeStartObject();
        text("detail", result.detail());
        HttpFacts http = result.http();
        if (http != null) {
            text("http_version", http.version());
        }
        tls(result.tls());
        clock(result.clock());
        longPhases(result.phases());
        assertions(result.assertions());
        steps(result.steps());
        texts("labels", result.labels());
        texts("unknown", result.unknownTexts());
        json.writeEndObject();
    }

    private void tls(@Nullable TlsFacts tls) throws IOException {
        if (tls == null) {
            return;
        }
        json.writeObjectFieldStart("tls");
        text("version", tls.version());
        text("cipher", tls.cipher());
        time("not_after", tls.notAfter());
        time("chain_not_after", tls.chainNotAfter());
        text("fingerprint", tls.fingerprint());
        json.writeBooleanField("verified", tls.verified());
        json.writeEndObject();
    }

    /** Those that do not fit their column, 32 bits of microseconds. */
    private void longPhases(Phases phases) throws IOException {
        if (!hasLongPhase(phases)) {
            return;
        }
        json.writeObjectFieldStart("phases");
        longPhase("dns_us", phases.dns());
        longPhase("connect_us", phases.connect());
        longPhase("tls_us", phases.tls());
        longPhase("send_us", phases.send());
        longPhase("first_byte_us", phases.firstByte());
        longPhase("transfer_us", phases.transfer());
        json.writeEndObject();
    }

    private void longPhase(String field, @Nullable Duration phase) throws IOException {
        if (isLong(phase)) {
            micros(field, phase);
        }
    }

    private static boolean hasLongPhase(Phases phases) {
        return isLong(phases.dns())
                || isLong(phases.connect())
                || isLong(phases.tls())
                || isLong(phases.send())
                || isLong(phases.firstByte())
                || isLong(phases.transfer());
    }

    private static boolean isLong(@Nullable Duration phase) {
        return phase != null && phase.compareTo(LONGEST_IN_COLUMN) > 0;
    }

    private void clock(@Nullable ClockFacts clock) throws IOException {
        if (clock == null) {
            return;
        }
        json.writeObjectFieldStart("clock");
        micros("offset_us", clock.offset());
        Duration age = clock.syncedAge();
        if (age != null) {
            json.writeNumberField("synced_age_s", age.toSeconds());
        }
        json.writeEndObject();
    }

    private void assertions(List<AssertionResult> assertions) throws IOException {
        if (assertions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("assertions");
        for (AssertionResult assertion : assertions) {
            json.writeStartObject();
            text("id", assertion.id());
            json.writeBooleanField("ok", assertion.ok());
            text("detail", assertion.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void steps(List<StepResult> steps) throws IOException {
        if (steps.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("steps");
        for (StepResult step : steps) {
            json.writeStartObject();
            text("name", step.name());
            text("service", step.service());
            text("method", step.method());
            Integer status = step.status();
            if (status != null) {
                json.writeNumberField("status", status);
            }
            micros("duration_us", step.duration());
            text("request_id", step.requestId());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String field, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private void text(String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private void time(String field, @Nullable Instant value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.getNano() == 0 ? wholeSecond(value) : value.toString());
        }
    }

    /** As {@link Instant#toString} writes it, without its formatter: certificates end at whole seconds. */
    private static String wholeSecond(Instant value) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(value.getEpochSecond(), 0, ZoneOffset.UTC);
        return time + (time.getSecond() == 0 ? ":00Z" : "Z");
    }

    private void micros(String field, @Nullable Duration value) throws IOException {
        if (value != null) {
            json.writeNumberField(field, value.toNanos() / 1_000);
        }
    }
}

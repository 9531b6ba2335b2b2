package io.cloudmon.ingest.slo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.CreditTier;
import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.slo.UnknownPolicy;
import io.cloudmon.measurement.window.ServiceHours;
import io.cloudmon.measurement.window.Shift;
import io.cloudmon.measurement.window.ShiftText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands the terms of an SLO as the database has them. */
final class TermsReader {
    /** Makes the terms of the row {@code s} of the table slo. */
    static final String SQL = """
            jsonb_strip_nulls(jsonb_build_object(
                'objective', s.objective, 'degraded', s.degraded_counts, 'unknown', s.unknown_policy,
                'method', s.method, 'slice_us', s.slice_us, 'slice_target', s.slice_target,
                'service_hours', s.service_hours, 'credits', s.credits))::text""";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TermsReader() {}

    static Terms read(String text) {
        try {
            return terms(text, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms are not what ingest writes: " + e.getOriginalMessage(), e);
        }
    }

    private static Terms terms(String text, JsonNode json) {
        return new Terms(
                text,
                new Objective(json.get("objective").doubleValue()),
                DegradedPolicy.valueOf(word(json, "degraded")),
                UnknownPolicy.valueOf(word(json, "unknown")),
                method(json),
                json.has("service_hours") ? serviceHours(json.get("service_hours")) : null,
                credits(json.get("credits")));
    }

    private static String word(JsonNode json, String field) {
        return json.get(field).textValue().toUpperCase(Locale.ROOT);
    }

    private static SliMethod method(JsonNode json) {
        String method = json.get("method").textValue();
        Duration slice = Duration.of(json.path("slice_us").asLong(), ChronoUnit.MICROS);
        return switch (method) {
            case "time" -> new SliMethod.Time();
            case "occurrences" -> new SliMethod.Occurrences();
            case "time_slices" ->
                new SliMethod.TimeSlices(slice, json.get("slice_target").doubleValue());
            case "ratio_time_slices" -> new SliMethod.RatioTimeSlices(slice);
            default ->
                throw new IllegalStateException("method '" + method + "' is not known to this version of ingest");
        };
    }

    private static ServiceHours serviceHours(JsonNode json) {
        List<Shift> weekly = json.get("weekly")
                .valueStream()
                .map(JsonNode::textValue)
                .map(text -> ShiftText.parse(text)
                        .orElseThrow(() -> new IllegalStateException("'" + text + "' is not a shift")))
                .toList();
        Set<LocalDate> except = json.path("except")
                .valueStream()
                .map(date -> LocalDate.parse(date.textValue()))
                .collect(Collectors.toSet());
        return new ServiceHours(ZoneId.of(json.get("zone").textValue()), weekly, except);
    }

    private static CreditScale credits(@Nullable JsonNode json) {
        return json == null
                ? CreditScale.NONE
                : new CreditScale(json.valueStream()
                        .map(tier -> new CreditTier(
                                tier.get("below").decimalValue(),
                                tier.get("credit").decimalValue()))
                        .toList());
    }
}

package io.cloudmon.ingest.catalogue.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.ingest.catalogue.Slo;
import io.cloudmon.ingest.catalogue.Window;
import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.window.ServiceHours;
import io.cloudmon.measurement.window.ShiftText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an SLO over one window as columns.
 *
 * @param serviceHours JSON; null for always
 * @param credits JSON; null where none are agreed, and over rolling windows, which nothing is settled by
 */
record TermsColumns(
        String method,
        @Nullable Long sliceUs,
        @Nullable BigDecimal sliceTarget,
        @Nullable String serviceHours,
        @Nullable String credits) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static TermsColumns of(Slo slo, Window window) {
        SliMethod method = slo.method();
        ServiceHours hours = slo.serviceHours();
        boolean settled = window instanceof Window.Calendar && !slo.credits().isEmpty();
        return new TermsColumns(
                name(method),
                method instanceof SliMethod.Sliced sliced ? sliced.slice().toNanos() / 1_000 : null,
                method instanceof SliMethod.TimeSlices slices ? target(slices) : null,
                hours == null ? null : json(hours),
                settled ? json(slo.credits()) : null);
    }

    private static String name(SliMethod method) {
        return switch (method) {
            case SliMethod.Time _ -> "time";
            case SliMethod.Occurrences _ -> "occurrences";
            case SliMethod.TimeSlices _ -> "time_slices";
            case SliMethod.RatioTimeSlices _ -> "ratio_time_slices";
        };
    }

    private static BigDecimal target(SliMethod.TimeSlices slices) {
        return BigDecimal.valueOf(slices.target()).setScale(6, RoundingMode.UNNECESSARY);
    }

    private static String json(ServiceHours hours) {
        ObjectNode json = JSON.objectNode().put("zone", hours.zone().getId());
        ArrayNode weekly = json.putArray("weekly");
        hours.weekly().forEach(shift -> weekly.add(ShiftText.of(shift)));
        ArrayNode except = json.putArray("except");
        hours.except().stream().sorted().forEach(date -> except.add(date.toString()));
        return json.toString();
    }

    private static String json(CreditScale scale) {
        ArrayNode json = JSON.arrayNode();
        scale.tiers()
                .forEach(tier -> json.addObject().put("below", tier.below()).put("credit", tier.credit()));
        return json.toString();
    }
}

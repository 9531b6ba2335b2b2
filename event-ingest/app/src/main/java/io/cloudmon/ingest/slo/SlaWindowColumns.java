package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.Bounds;
import io.cloudmon.measurement.slo.Coverage;
import io.cloudmon.measurement.slo.ErrorBudget;
import io.cloudmon.measurement.slo.ServiceCredit;
import io.cloudmon.measurement.slo.ServiceLevel;
import io.cloudmon.measurement.slo.Sli;
import io.cloudmon.measurement.slo.SliceTally;
import io.cloudmon.measurement.slo.SlotCounts;
import io.cloudmon.measurement.window.WindowTotals;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A computed window as columns of its table. For one window. */
final class SlaWindowColumns {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    /** The columns and their values; null where there is no figure. */
    Map<String, @Nullable Object> of(SlaWindow window) {
        columns.put("slo_id", window.slo().id());
        columns.put("window_start", window.window().start());
        columns.put("window_end", window.window().end());
        columns.put("status", window.closed() ? "closed" : "open");
        columns.put("computed_until", window.computedUntil());
        columns.put("terms", window.slo().terms().text());
        columns.put("digest", window.digest());
        columns.put("signature", window.signature());
        totals(window.totals());
        level(window.level());
        if (window.slo().terms().needsSlots()) {
            slots(window.evidence().slots());
        }
        window.slices().ifPresent(this::slices);
        window.credit().ifPresent(this::credit);
        return columns;
    }

    private void totals(WindowTotals totals) {
        columns.put("good_us", totals.good());
        columns.put("degraded_us", totals.degraded());
        columns.put("bad_us", totals.bad());
        columns.put("unknown_us", totals.unknown());
        columns.put("excluded_us", totals.excluded());
    }

    private void level(ServiceLevel level) {
        Sli sli = level.sli();
        Bounds bounds = level.bounds();
        Coverage coverage = level.coverage();
        ErrorBudget budget = level.budget();
        columns.put("sli", sli == null ? null : sli.value());
        columns.put("sli_lower", bounds == null ? null : bounds.lower());
        columns.put("sli_upper", bounds == null ? null : bounds.upper());
        columns.put("coverage", coverage == null ? null : coverage.value());
        columns.put("budget_left", budget == null ? null : budget.left());
    }

    private void slots(SlotCounts slots) {
        columns.put("good_slots", slots.good());
        columns.put("degraded_slots", slots.degraded());
        columns.put("bad_slots", slots.bad());
        columns.put("unknown_slots", slots.unknown());
        columns.put("excluded_slots", slots.excluded());
    }

    private void slices(SliceTally slices) {
        columns.put("good_slices", slices.good());
        columns.put("bad_slices", slices.bad());
        columns.put("unknown_slices", slices.unknown());
    }

    private void credit(ServiceCredit credit) {
        columns.put("credit", credit.credit());
        columns.put("credit_lower", credit.lower());
        columns.put("credit_upper", credit.upper());
    }
}

package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.DurationText;
import java.time.Duration;
import java.util.Set;

/** An SLO's method has the fields that it needs, and no others. */
final class SloMethods implements Rule {
    private static final Set<String> SLICED = Set.of("time_slices", "ratio_time_slices");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public void check(Draft draft, Problems problems) {
        draft.slos().forEach(slo -> {
            String method = slo.text("method").orElse("time");
            fits(slo.get("slice"), method, SLICED.contains(method), "5m", problems);
            fits(slo.get("slice_target"), method, method.equals("time_slices"), "95", problems);
            length(slo.get("slice"), problems);
            Decimals.check(slo.get("slice_target"), problems);
        });
    }

    private static void fits(Item field, String method, boolean needed, String example, Problems problems) {
        String name = field.path().substring(field.path().lastIndexOf('.') + 1);
        if (needed && !field.isPresent()) {
            problems.add(field, "is missing for method " + method, "add it, such as " + name + ": " + example);
        } else if (!needed && field.isPresent()) {
            problems.add(
                    field,
                    "is given for method " + method + ", which has no use for it",
                    name.equals("slice")
                            ? "remove it, or write method: time_slices or ratio_time_slices"
                            : "remove it, or write method: time_slices");
        }
    }

    private static void length(Item slice, Problems problems) {
        slice.text()
                .flatMap(DurationText::parse)
                .filter(length ->
                        length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0 || length.toNanosPart() != 0)
                .ifPresent(length ->
                        problems.add(slice, "is " + slice.text().orElse(""), "write whole seconds, from 10s to 1d"));
    }
}

package io.cloudmon.ingest.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads indicators. CloudMon measures by itself, so an indicator says which verdicts of slots are good, which are bad and
 * which do not count.
 */
final class OpenSloIndicators {
    private static final String SOURCE = "cloudmon";
    private static final List<String> VERDICTS = List.of("good", "degraded", "bad", "unknown");

    private final OpenSloObjects objects;
    private final Problems problems;

    OpenSloIndicators(OpenSloObjects objects, Problems problems) {
        this.objects = objects;
        this.problems = problems;
        objects.all("SLI").forEach(sli -> read(sli.get("spec")));
    }

    /**
     * What an indicator amounts to in the words of the catalogue.
     *
     * @param degraded good or bad
     * @param unknown exclude, good or bad
     */
    record Policies(String degraded, String unknown) {}

    /** The policies of an SLO's indicator; none when something is wrong with it. */
    Optional<Policies> of(Item spec) {
        Item inline = spec.get("indicator");
        Item reference = spec.get("indicatorRef");
        if (inline.isPresent() == reference.isPresent()) {
            String what = inline.isPresent()
                    ? "has both indicator and indicatorRef"
                    : "has neither indicator nor indicatorRef";
            problems.add(spec, what, "write one of the two");
            return Optional.empty();
        }
        return inline.isPresent()
                ? read(inline.get("spec"))
                : objects.referred(reference, "SLI").flatMap(sli -> read(sli.get("spec")));
    }

    private Optional<Policies> read(Item indicator) {
        int before = problems.count();
        refuse(
                indicator.get("thresholdMetric"),
                "write what is too slow as degraded_above in the check, and a ratioMetric here");
        Item ratio = indicator.get("ratioMetric");
        if (!ratio.isPresent()) {
            problems.add(ratio, "is missing", "add it: a mapping with total and either good or bad");
            return Optional.empty();
        }
        refuse(ratio.get("raw"), "write total and either good or bad: slots are counted");
        refuse(ratio.get("rawType"), "write total and either good or bad: slots are counted");
        if (ratio.get("good").isPresent() == ratio.get("bad").isPresent()
                || !ratio.get("total").isPresent()) {
            problems.add(ratio, "is not a ratio of slots", "write total and either good or bad");
            return Optional.empty();
        }
        Set<String> total = verdicts(ratio.get("total"));
        Set<String> good = new HashSet<>(verdicts(ratio.get("good")));
        if (ratio.get("bad").isPresent()) {
            good.addAll(total);
            good.removeAll(verdicts(ratio.get("bad")));
        }
        return problems.count() > before ? Optional.empty() : policies(ratio, total, good);
    }

    private void refuse(Item field, String fix) {
        if (field.isPresent()) {
            problems.add(field, "cannot be honoured", fix);
        }
    }

    private Optional<Policies> policies(Item ratio, Set<String> total, Set<String> good) {
        boolean sensible = total.containsAll(List.of("good", "degraded", "bad"))
                && good.contains("good")
                && !good.contains("bad")
                && total.containsAll(good);
        if (!sensible) {
            problems.add(
                    ratio,
                    "counts " + in(good) + " as good of " + in(total),
                    "count good, degraded and bad in the total, good ones as good and bad ones not");
            return Optional.empty();
        }
        String unknown = total.contains("unknown") ? (good.contains("unknown") ? "good" : "bad") : "exclude";
        return Optional.of(new Policies(good.contains("degraded") ? "good" : "bad", unknown));
    }

    private static String in(Set<String> verdicts) {
        return VERDICTS.stream().filter(verdicts::contains).toList().toString();
    }

    private Set<String> verdicts(Item metric) {
        if (!metric.isPresent()) {
            return Set.of();
        }
        Item source = metric.get("metricSource");
        source(source);
        Item spec = source.get("spec");
        spec.children()
                .filter(field -> !field.path().endsWith(".verdicts"))
                .forEach(field -> problems.add(field, "is not a field here", "write verdicts only"));
        List<Item> listed = new ArrayList<>(spec.list("verdicts").toList());
        if (listed.isEmpty()) {
            problems.add(spec.get("verdicts"), "is missing", "add it, such as verdicts: [good, degraded]");
        }
        Set<String> found = new HashSet<>();
        for (Item verdict : listed) {
            String text = verdict.text().orElse(verdict.node().asText());
            if (VERDICTS.contains(text)) {
                found.add(text);
            } else {
                problems.add(verdict, "is '" + text + "', which is not a verdict", Nearest.fix(text, VERDICTS));
            }
        }
        return found;
    }

    private void source(Item source) {
        Item reference = source.get("metricSourceRef");
        Item type = source.get("type");
        askable(type, type);
        if (reference.isPresent()) {
            objects.referred(reference, "DataSource")
                    .ifPresent(found -> askable(found.get("spec").get("type"), reference));
        } else if (!type.isPresent()) {
            problems.add(type, "is missing", "add it: " + SOURCE);
        }
    }

    private void askable(Item type, Item written) {
        type.text()
                .filter(text -> !text.equals(SOURCE))
                .ifPresent(text -> problems.add(
                        written,
                        "is a source of type '" + text + "', which CloudMon cannot ask",
                        "write type: cloudmon, with the verdicts of its own slots"));
    }
}

package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.OpenSloIndicators.Policies;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says an OpenSLO SLO in the words of the catalogue. */
final class OpenSloTranslation {
    private static final String PREFIX = "cloudmon.io/";
    private static final String COMPONENT = PREFIX + "component";

    private final OpenSloObjects objects;
    private final OpenSloIndicators indicators;
    private final OpenSloAlerts alerts;
    private final Problems problems;

    OpenSloTranslation(OpenSloObjects objects, OpenSloIndicators indicators, OpenSloAlerts alerts, Problems problems) {
        this.objects = objects;
        this.indicators = indicators;
        this.alerts = alerts;
        this.problems = problems;
    }

    /** The SLO; none where something is wrong with it, so that nothing is reported twice in other words. */
    Optional<SourceFile> translate(Item document) {
        Item spec = document.get("spec");
        Item name = document.get("metadata").get("name");
        int before = problems.count();
        alerts.check(spec);
        Optional<Policies> policies = indicators.of(spec);
        NativeSlo slo = new NativeSlo(document);
        Item objective = spec.get("objectives").entry(0);
        new OpenSloObjective(problems).translate(spec.get("budgetingMethod"), objective, slo);
        new OpenSloWindow(problems).translate(spec.get("timeWindow").entry(0), slo);
        slo.texts("components", components(document));
        slo.text("id", name.text().orElse(""), name);
        Item indicator = spec.get("indicator").isPresent() ? spec.get("indicator") : spec.get("indicatorRef");
        policies.ifPresent(
                found -> slo.text("degraded", found.degraded(), indicator).text("unknown", found.unknown(), indicator));
        return problems.count() > before || policies.isEmpty() || !isWhole(spec, name)
                ? Optional.empty()
                : Optional.of(slo.file());
    }

    /** The schema has reported what is missing. */
    private static boolean isWhole(Item spec, Item name) {
        return name.text().isPresent()
                && spec.text("service").isPresent()
                && spec.list("objectives").count() == 1
                && spec.list("timeWindow").count() == 1
                && spec.text("budgetingMethod").isPresent();
    }

    /** The component that the SLO's annotation or label names, or its Service's, or whose id the service's name is. */
    private List<Item> components(Item document) {
        Item service = document.get("spec").get("service");
        List<Item> own = named(document);
        Optional<Item> described = service.text().flatMap(name -> objects.find("Service", name));
        List<Item> ofService = described.map(this::named).orElse(List.of());
        return !own.isEmpty() ? own : !ofService.isEmpty() ? ofService : List.of(service);
    }

    private List<Item> named(Item document) {
        Item metadata = document.get("metadata");
        Stream.of("annotations", "labels")
                .flatMap(kind -> metadata.get(kind).children())
                .filter(entry -> key(entry).startsWith(PREFIX) && !key(entry).equals(COMPONENT))
                .forEach(entry -> problems.add(entry, "is not a name that CloudMon reads", "write " + COMPONENT));
        return Stream.of("annotations", "labels")
                .map(kind -> metadata.get(kind).get(COMPONENT))
                .filter(Item::isPresent)
                .findFirst()
                .map(value -> value.node().isArray() ? value.children().toList() : List.of(value))
                .orElse(List.of());
    }

    private static String key(Item entry) {
        int slash = entry.path().indexOf(PREFIX);
        return slash < 0 ? "" : entry.path().substring(slash);
    }
}

package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.Problems;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads single flags. */
final class FlagReader {
    private final Templates templates;
    private final Problems problems;
    private final Set<Item> withoutTemplate = new HashSet<>();

    FlagReader(Templates templates, Problems problems) {
        this.templates = templates;
        this.problems = problems;
    }

    /** A flag's name with its service's. */
    Optional<FlagKey> key(Item item) {
        Optional<String> service = item.text("service");
        Optional<String> name = item.text("name");
        if (service.isEmpty()) {
            problems.add(item.get("service"), "is missing", "write the service that the flag is about");
        }
        if (name.isEmpty()) {
            problems.add(item.get("name"), "is missing", "write the flag's name");
        }
        return service.flatMap(s -> name.map(n -> new FlagKey(s, n))).filter(key -> checked(key, item));
    }

    /** What the flag is in an environment; empty when it is faulty. */
    Optional<Flag> flag(FlagKey key, Item item, Item environment) {
        return template(item.get("template").get("name"))
                .flatMap(template -> bound(template, environment.get("threshold"))
                        .map(bound -> new Flag(key, template.signal(), bound)));
    }

    private boolean checked(FlagKey key, Item item) {
        if (!key.hasUsableId()) {
            String what = "is '" + key + "', which would have the id '" + key.id() + "'";
            problems.add(item.get("name"), what, "begin with a letter and keep to 63 characters");
        }
        return key.hasUsableId();
    }

    private Optional<Template> template(Item name) {
        String text = name.text().orElse("");
        if (!templates.names().contains(text) && withoutTemplate.add(name)) {
            String what = name.isPresent() ? "is '" + text + "', which is not a template" : "is missing";
            problems.add(name, what, Nearest.fix(text, templates.names()));
        }
        return templates.find(text);
    }

    private Optional<Bound> bound(Template template, Item threshold) {
        if (!threshold.isPresent() || threshold.node().isNull()) {
            return template.bound();
        }
        Optional<BigDecimal> number = Templates.number(threshold);
        if (number.isEmpty()) {
            problems.add(threshold, "is " + Templates.shown(threshold) + ", which is not a number", "write a number");
        }
        return number.flatMap(n -> templates.bound(threshold, template.signal(), template.operator(), n));
    }
}

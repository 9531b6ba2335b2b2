package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The templates of a configuration. */
final class Templates {
    private final Problems problems;
    private final boolean keepThresholds;
    private final Map<String, Item> items = new TreeMap<>();
    private final Map<String, Template> templates = new TreeMap<>();

    /** @param problems where to add what is wrong with them */
    Templates(Configuration configuration, boolean keepThresholds, Problems problems) {
        this.problems = problems;
        this.keepThresholds = keepThresholds;
        configuration.templates().forEach(this::read);
    }

    Set<String> names() {
        return items.keySet();
    }

    /** The template of a name; empty when it is not known or faulty. */
    Optional<Template> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    /** The converted threshold; what is wrong with it is reported. */
    Optional<Bound> bound(Item item, Signal signal, Operator operator, BigDecimal threshold) {
        try {
            return Optional.of(Bound.of(signal, operator, threshold, keepThresholds));
        } catch (NotConvertible e) {
            problems.add(item, e.getMessage(), e.fix());
            return Optional.empty();
        }
    }

    private void read(Named named) {
        Item same = items.putIfAbsent(named.name(), named.item());
        if (same != null) {
            problems.add(
                    named.item(),
                    "is given again, first at " + same.place().fileAndLine(),
                    "remove one of the two, or import one configuration at a time");
            return;
        }
        Optional<Signal> signal = signal(named.item().get("query"));
        Optional<Operator> operator = operator(named.item().get("op"));
        Optional<BigDecimal> threshold = threshold(named.item().get("threshold"));
        if (signal.isPresent() && operator.isPresent() && threshold.isPresent()) {
            Item place = named.item().get("threshold");
            Optional<Bound> bound = bound(place, signal.get(), operator.get(), threshold.get());
            templates.put(named.name(), new Template(signal.get(), operator.get(), threshold.get(), bound));
        }
    }

    private Optional<Signal> signal(Item query) {
        try {
            return Optional.of(SignalRecognition.of(query.text().orElse("")));
        } catch (NotConvertible e) {
            problems.add(query, e.getMessage(), e.fix());
            return Optional.empty();
        }
    }

    private Optional<Operator> operator(Item item) {
        String word = item.text().orElse("");
        Optional<Operator> operator = Operator.of(word);
        if (operator.isEmpty()) {
            problems.add(item, "is '" + word + "', which is not an operator", Nearest.fix(word, Operator.words()));
        }
        return operator;
    }

    private Optional<BigDecimal> threshold(Item item) {
        Optional<BigDecimal> threshold = number(item);
        if (threshold.isEmpty()) {
            problems.add(item, "is " + shown(item) + ", which is not a number", "write a number");
        }
        return threshold;
    }

    static Optional<BigDecimal> number(Item item) {
        return item.node().isNumber() ? Optional.of(item.node().decimalValue()) : Optional.empty();
    }

    static String shown(Item item) {
        return item.isPresent() ? item.node().toString() : "missing";
    }
}

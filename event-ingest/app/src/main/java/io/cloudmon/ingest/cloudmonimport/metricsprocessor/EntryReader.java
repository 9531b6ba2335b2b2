package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.Problems;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.HealthEntry.WeightedExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one entry of the health metrics. Use each once. */
final class EntryReader {
    private static final Map<Integer, String> STATES = Map.of(1, "degraded", 2, "bad");

    private final Named entry;
    private final FlagNames names;
    private final Problems problems = new Problems(List.of());
    private final Map<FlagKey, Item> flags = new LinkedHashMap<>();
    private boolean namesAreClear = true;

    private EntryReader(Named entry, FlagNames names) {
        this.entry = entry;
        this.names = names;
    }

    /** @param problems where to add what is wrong with it */
    static HealthEntry read(Named entry, FlagNames names, Problems problems) {
        EntryReader reader = new EntryReader(entry, names);
        HealthEntry read = reader.read();
        reader.problems.sorted().forEach(problems::add);
        return read;
    }

    private HealthEntry read() {
        Item item = entry.item();
        String component = component(item.get("component_name"));
        item.list("metrics").forEach(this::flag);
        List<WeightedExpression> expressions = item.list("expressions")
                .flatMap(expression -> expression(expression).stream())
                .toList();
        if (item.list("expressions").findAny().isEmpty()) {
            problems.add(item.get("expressions"), "is missing or empty", "write at least one expression");
        }
        if (namesAreClear) {
            unused(expressions);
        }
        return new HealthEntry(item, entry.name(), component, flags, expressions, problems.isEmpty());
    }

    private String component(Item item) {
        Optional<String> name = item.text().filter(text -> !text.isBlank());
        if (name.isEmpty()) {
            problems.add(
                    item,
                    "is missing",
                    "write the component's name; without it metrics-processor's reporter ends with a panic");
        }
        return name.orElse("");
    }

    private void flag(Item item) {
        String text = item.text().orElse("");
        Optional<FlagKey> key = FlagKey.parse(text);
        if (key.isEmpty()) {
            problems.add(item, "is '" + text + "', which is not a flag's name", "write service.flag");
            return;
        }
        Item same = flags.putIfAbsent(key.get(), item);
        if (same != null) {
            problems.add(item, "is '" + text + "', which is listed already", "remove one of the two");
        } else if (!names.isDefined(key.get())) {
            problems.add(item, "is '" + text + "', which no flag defines", names.fix(key.get()));
        }
    }

    private Optional<WeightedExpression> expression(Item item) {
        Optional<String> state = state(item.get("weight"));
        Optional<FlagExpression> parsed = parsed(item.get("expression"));
        return state.flatMap(s -> parsed.map(e -> new WeightedExpression(e, s)));
    }

    private Optional<String> state(Item weight) {
        Optional<String> state = Optional.of(weight.node())
                .filter(node -> node.isIntegralNumber() && node.canConvertToInt())
                .map(node -> STATES.get(node.intValue()));
        if (state.isEmpty()) {
            namesAreClear = false;
            problems.add(
                    weight,
                    "is " + Templates.shown(weight) + ", which is not a weight",
                    "write 1 (degraded) or 2 (bad)");
        }
        return state;
    }

    private Optional<FlagExpression> parsed(Item item) {
        try {
            FlagExpression expression = ExpressionParser.parse(item.text().orElse(""));
            expression.names().distinct().forEach(name -> known(item, name));
            return Optional.of(expression);
        } catch (NotConvertible e) {
            problems.add(item, e.getMessage(), e.fix());
            namesAreClear = false;
            return Optional.empty();
        }
    }

    private void known(Item item, String name) {
        if (FlagKey.parse(name).filter(flags::containsKey).isPresent()) {
            return;
        }
        namesAreClear = false;
        List<String> listed = flags.keySet().stream().map(FlagKey::toString).toList();
        problems.add(item, "has '" + name + "', which is not in metrics of this entry", Nearest.fix(name, listed));
    }

    private void unused(List<WeightedExpression> expressions) {
        Set<String> used = expressions.stream()
                .flatMap(expression -> expression.expression().names())
                .collect(Collectors.toSet());
        flags.forEach((key, item) -> {
            if (!used.contains(key.toString())) {
                problems.add(item, "is '" + key + "', which is in no expression", "use it in one, or remove it");
            }
        });
    }
}

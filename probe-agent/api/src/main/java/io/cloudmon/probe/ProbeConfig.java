package io.cloudmon.probe;

import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A check's target and probe-specific fields, read with types; collects every problem instead of stopping at the first.
 *
 * <p>A factory reads each field it knows, then calls {@link #finish()}, which also reports the fields that nobody read.
 * A getter that finds a problem notes it and returns the default or a harmless value. For one thread.
 */
public final class ProbeConfig {
    private final String path;
    private final String target;
    private final Duration timeout;
    private final Map<String, ?> fields;
    private final Set<String> read = new HashSet<>();
    private final List<ProbeConfig> children = new ArrayList<>();
    private final List<Problem> problems;

    /**
     * @param target what the check contacts, as its probe understands it
     * @param timeout the deadline of one attempt
     * @param fields the check's {@code config} mapping: strings, numbers, booleans, lists and maps
     */
    public ProbeConfig(String target, Duration timeout, Map<String, ?> fields) {
        this("config", target, timeout, fields, new ArrayList<>());
    }

    private ProbeConfig(String path, String target, Duration timeout, Map<String, ?> fields, List<Problem> problems) {
        this.path = path;
        this.target = target;
        this.timeout = timeout;
        this.fields = fields;
        this.problems = problems;
    }

    /** What the check contacts. */
    public String target() {
        return target;
    }

    /** The deadline of one attempt. */
    public Duration timeout() {
        return timeout;
    }

    /** A text field; numbers and booleans are taken as their text. */
    public Optional<String> string(String name) {
        return value(name)
                .flatMap(v ->
                        v instanceof Map || v instanceof List ? refuse(name, v, "a text") : Optional.of(v.toString()));
    }

    /** A whole number within bounds, both inclusive. */
    public Optional<Integer> integer(String name, int min, int max) {
        return value(name).flatMap(v -> {
            try {
                int number = Integer.parseInt(v.toString().strip());
                return number < min || number > max
                        ? refuse(name, v, "a whole number from " + min + " to " + max)
                        : Optional.of(number);
            } catch (NumberFormatException e) {
                return refuse(name, v, "a whole number from " + min + " to " + max);
            }
        });
    }

    /** A truth value: {@code true} or {@code false}. */
    public Optional<Boolean> bool(String name) {
        return value(name).flatMap(v -> switch (v.toString()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> refuse(name, v, "true or false");
        });
    }

    /** A duration such as {@code 250ms}, {@code 5s}, {@code 10m}, {@code 1h}, {@code 7d} or ISO 8601. */
    public Optional<Duration> duration(String name) {
        return value(name)
                .flatMap(v -> DurationText.parse(v.toString())
                        .or(() -> refuse(name, v, "a duration such as 250ms, 5s or 10m")));
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> strings(String name) {
        return value(name)
                .map(v -> v instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(v.toString()))
                .orElse(List.of());
    }

    /** A mapping of texts. */
    public Map<String, String> map(String name) {
        return value(name)
                .flatMap(v -> v instanceof Map<?, ?> map ? Optional.of(texts(map)) : refuse(name, v, "a mapping"))
                .orElse(Map.of());
    }

    /** A nested mapping, read like this one; empty when absent. */
    public ProbeConfig section(String name) {
        Map<String, ?> nested = value(name)
                .flatMap(v -> v instanceof Map<?, ?> map ? Optional.of(keyed(map)) : refuse(name, v, "a mapping"))
                .orElse(Map.of());
        return child(name, nested);
    }

    /** A list of nested mappings, each read like this one. */
    public List<ProbeConfig> sections(String name) {
        List<ProbeConfig> sections = new ArrayList<>();
        value(name).ifPresent(v -> {
            List<?> entries = v instanceof List<?> list ? list : List.of(v);
            for (int i = 0; i < entries.size(); i++) {
                String at = name + "[" + i + "]";
                if (entries.get(i) instanceof Map<?, ?> map) {
                    sections.add(child(at, keyed(map)));
                } else {
                    refuse(at, entries.get(i), "a mapping");
                }
            }
        });
        return sections;
    }

    /** Whether the field is given. */
    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** Notes a problem with a field that the types alone do not show. */
    public void problem(String field, String message, String fix) {
        problems.add(new Problem(qualified(field), message, fix));
    }

    /** Notes a problem with the check's target. */
    public void targetProblem(String message, String fix) {
        problems.add(new Problem("target", message, fix));
    }

    /** @throws InvalidProbeConfigException if any problem was noted or a field was given that nobody read */
    public void finish() {
        reportUnread();
        if (!problems.isEmpty()) {
            throw new InvalidProbeConfigException(problems);
        }
    }

    private void reportUnread() {
        for (String name : new TreeSet<>(fields.keySet())) {
            if (!read.contains(name)) {
                problem(name, "is not a field of this probe", "remove it or use one of " + new TreeSet<>(read));
            }
        }
        children.forEach(ProbeConfig::reportUnread);
    }

    private ProbeConfig child(String name, Map<String, ?> nested) {
        ProbeConfig child = new ProbeConfig(qualified(name), target, timeout, nested, problems);
        children.add(child);
        return child;
    }

    private Optional<Object> value(String name) {
        read.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    private <T> Optional<T> refuse(String name, Object value, String wanted) {
        problem(name, "is '" + value + "'", "write " + wanted);
        return Optional.empty();
    }

    private String qualified(String name) {
        return path + "." + name;
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }

    private static Map<String, ?> keyed(Map<?, ?> map) {
        Map<String, Object> keyed = new java.util.LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }
}

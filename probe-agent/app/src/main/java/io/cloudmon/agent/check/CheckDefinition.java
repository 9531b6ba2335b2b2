package io.cloudmon.agent.check;

import io.cloudmon.probe.DurationText;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one check as it is written in a catalogue; collects every problem instead of stopping at the first. */
final class CheckDefinition {
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "id",
            "name",
            "probe",
            "target",
            "interval",
            "timeout",
            "attempts",
            "degraded_above",
            "effect",
            "locations",
            "quorum",
            "config"));

    private final YamlMapping yaml;
    private final List<DefinitionProblem> problems;

    private CheckDefinition(YamlMapping yaml, List<DefinitionProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** The check; of use only when no problem was added. */
    static CheckEntry read(YamlMapping yaml, String component, List<DefinitionProblem> problems) {
        return new CheckDefinition(yaml, problems).read(component);
    }

    private CheckEntry read(String component) {
        for (String name : yaml.unknown(FIELDS)) {
            problem(name, "is not a field of a check", "remove it or use one of " + FIELDS);
        }
        String id = required("id");
        Duration limit = optionalDuration("degraded_above");
        return new CheckEntry(
                id,
                1,
                component,
                yaml.text("name").orElse(id),
                required("probe"),
                required("target"),
                micros(duration("interval")),
                micros(duration("timeout")),
                attempts(),
                limit == null ? null : micros(limit),
                List.of(CommandAgent.LOCATION),
                yaml.values("config"));
    }

    private String required(String name) {
        return yaml.text(name).filter(text -> !text.isBlank()).orElseGet(() -> {
            problem(name, "is missing", "write a text");
            return "missing";
        });
    }

    private Duration duration(String name) {
        if (!yaml.names().contains(name)) {
            problem(name, "is missing", "write a duration such as 5s");
        }
        Duration duration = optionalDuration(name);
        return duration == null ? Duration.ofSeconds(1) : duration;
    }

    private @Nullable Duration optionalDuration(String name) {
        String text = yaml.text(name).orElse(null);
        if (text == null) {
            return null;
        }
        return DurationText.parse(text).orElseGet(() -> {
            problem(name, "is '" + text + "'", "write a duration such as 250ms, 5s or 10m");
            return Duration.ofSeconds(1);
        });
    }

    private int attempts() {
        String text = yaml.text("attempts").orElse("1");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            problem("attempts", "is '" + text + "'", "write a whole number, 1 or more");
            return 1;
        }
    }

    private void problem(String field, String message, String fix) {
        problems.add(new DefinitionProblem(yaml.lineOf(field), field, message, fix));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}

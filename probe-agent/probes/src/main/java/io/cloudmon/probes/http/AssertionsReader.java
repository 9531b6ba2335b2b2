package io.cloudmon.probes.http;

import com.google.re2j.Pattern;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the section {@code assert}, the status apart; compiles every pattern and path once. */
final class AssertionsReader {
    private final ProbeConfig config;
    private final List<Assertion> assertions = new ArrayList<>();

    AssertionsReader(ProbeConfig config) {
        this.config = config;
    }

    List<Assertion> read() {
        each("body_contains", (id, text) -> Optional.of(new Assertion.BodyContains(id, text)));
        each("body_matches", (id, text) -> pattern(id, text).map(p -> new Assertion.BodyMatches(id, p, true)));
        each("body_not_matches", (id, text) -> pattern(id, text).map(p -> new Assertion.BodyMatches(id, p, false)));
        config.map("headers").forEach(this::header);
        config.map("json").forEach(this::json);
        return assertions;
    }

    /** One text or a list of them; only in a list of several does the assertion's name carry a number. */
    private void each(String field, BiFunction<String, String, Optional<? extends Assertion>> reader) {
        List<String> texts = config.strings(field);
        for (int i = 0; i < texts.size(); i++) {
            String id = texts.size() == 1 ? field : field + "[" + i + "]";
            if (texts.get(i).isEmpty()) {
                config.problem(id, "is empty", "write what to look for or remove it");
            } else {
                reader.apply(id, texts.get(i)).ifPresent(assertions::add);
            }
        }
    }

    private void header(String name, String regex) {
        String id = "headers." + name;
        pattern(id, regex).ifPresent(p -> assertions.add(new Assertion.HeaderMatches(id, name, p)));
    }

    private void json(String path, String expected) {
        String id = "json." + path;
        try {
            assertions.add(new Assertion.JsonEquals(id, JsonPath.compile(path), expected));
        } catch (InvalidPathException | IllegalArgumentException e) {
            config.problem(id, "is not a JSONPath: " + e.getMessage(), "write a path such as $.status");
        }
    }

    private Optional<Pattern> pattern(String id, String regex) {
        return Patterns.compile(config, id, regex);
    }
}

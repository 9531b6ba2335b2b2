package io.cloudmon.agent.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code ${env:NAME}}, {@code ${env:NAME:-default}} and {@code ${file:PATH}} in a check definition.
 *
 * <p>What comes from the machine counts as secret; a default stands in the catalogue for everybody to read and does
 * not. Thread-safe.
 */
public final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]*)}");

    private final ReferenceSource source;

    public References(ReferenceSource source) {
        this.source = source;
    }

    /** The definition's target and configuration with every reference replaced, and what to hide from now on. */
    public Resolved resolve(String target, Map<String, ?> config) throws UnresolvedReferenceException {
        Set<String> secrets = new TreeSet<>();
        String resolvedTarget = text(target, secrets);
        return new Resolved(resolvedTarget, map(config, secrets), new Redactor(secrets));
    }

    private Map<String, Object> map(Map<?, ?> map, Set<String> secrets) throws UnresolvedReferenceException {
        Map<String, Object> resolved = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = value(entry.getValue(), secrets);
            if (value != null) {
                resolved.put(String.valueOf(entry.getKey()), value);
            }
        }
        return resolved;
    }

    private @Nullable Object value(@Nullable Object value, Set<String> secrets) throws UnresolvedReferenceException {
        return switch (value) {
            case String text -> text(text, secrets);
            case Map<?, ?> map -> map(map, secrets);
            case List<?> list -> list(list, secrets);
            case null, default -> value;
        };
    }

    private List<Object> list(List<?> list, Set<String> secrets) throws UnresolvedReferenceException {
        List<Object> resolved = new ArrayList<>();
        for (Object entry : list) {
            Object value = value(entry, secrets);
            if (value != null) {
                resolved.add(value);
            }
        }
        return resolved;
    }

    private String text(String text, Set<String> secrets) throws UnresolvedReferenceException {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String value = lookUp(matcher.toMatchResult(), secrets);
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    private String lookUp(MatchResult reference, Set<String> secrets) throws UnresolvedReferenceException {
        String name = reference.group(2);
        if (reference.group(1).equals("file")) {
            return secret(source.file(name), secrets);
        }
        int split = name.indexOf(":-");
        String variable = split < 0 ? name : name.substring(0, split);
        String fallback = split < 0 ? null : name.substring(split + 2);
        String value = source.variable(variable);
        if (value != null && !value.equals(fallback)) {
            return secret(value, secrets);
        }
        if (fallback == null) {
            throw new UnresolvedReferenceException(
                    "${env:" + variable + "}",
                    "has no value",
                    "set the environment variable of the agent or give a default: ${env:" + variable + ":-default}");
        }
        return fallback;
    }

    private static String secret(String value, Set<String> secrets) {
        secrets.add(value);
        return value;
    }

    /**
     * A definition ready for its probe.
     *
     * @param target the target without references
     * @param config the configuration without references and without empty values
     * @param redactor removes what the references stood for
     */
    public record Resolved(String target, Map<String, Object> config, Redactor redactor) {}
}

package io.cloudmon.agent.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes the values of references from texts that leave the agent. Thread-safe. */
public final class Redactor {
    /** A value shorter than this is not removed: it is no secret and would make holes in ordinary words. */
    public static final int SHORTEST_SECRET = 4;

    /** Removes nothing. */
    public static final Redactor NONE = new Redactor(List.of());

    private static final String MASK = "***";

    private final List<String> secrets;

    Redactor(Collection<String> values) {
        secrets = values.stream()
                .filter(value -> value.length() >= SHORTEST_SECRET)
                .flatMap(Redactor::forms)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without any secret, in any of the forms that usually appear in messages. */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
    }

    private static Stream<String> forms(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(
                value,
                form,
                form.replace("+", "%20"),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

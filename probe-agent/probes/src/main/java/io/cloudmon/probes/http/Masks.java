package io.cloudmon.probes.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets of a check, kept out of what is said about an answer: a target may well echo them. */
final class Masks {
    private static final Pattern SENSITIVE =
            Pattern.compile("auth|token|key|secret|cookie|passw|credential|signature|session");

    private final List<String> secrets;

    Masks(Stream<String> secrets) {
        this.secrets = secrets.filter(secret -> !secret.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The values of request headers whose names say that they carry a secret. */
    static Stream<String> ofHeaders(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> SENSITIVE
                        .matcher(header.getKey().toLowerCase(Locale.ROOT))
                        .find())
                .map(Map.Entry::getValue);
    }

    String apply(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }
}

package io.cloudmon.ingest.catalogue;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An id, or ids with {@code *} for any text. */
final class IdPattern {
    private final Pattern regex;

    IdPattern(String pattern) {
        regex = Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    boolean matches(String id) {
        return regex.matcher(id).matches();
    }
}

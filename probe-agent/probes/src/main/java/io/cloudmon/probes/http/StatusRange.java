package io.cloudmon.probes.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of status codes, both ends included; written {@code 200}, {@code 2xx} or {@code 200-299}. */
record StatusRange(int from, int to) {
    private static final Pattern CLASS = Pattern.compile("([1-9])xx");
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d\\d)(?:-([1-9]\\d\\d))?");

    static Optional<StatusRange> parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        Matcher whole = CLASS.matcher(trimmed);
        if (whole.matches()) {
            int hundreds = Integer.parseInt(whole.group(1)) * 100;
            return Optional.of(new StatusRange(hundreds, hundreds + 99));
        }
        Matcher range = RANGE.matcher(trimmed);
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        return from <= to ? Optional.of(new StatusRange(from, to)) : Optional.empty();
    }

    boolean contains(int status) {
        return from <= status && status <= to;
    }
}

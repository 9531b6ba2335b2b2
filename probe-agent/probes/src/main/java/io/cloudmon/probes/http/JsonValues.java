package io.cloudmon.probes.http;

import io.cloudmon.probes.http.Assertion.Verdict;
import io.cloudmon.probes.net.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares JSON values with the text that a check expects: numbers by value, everything else by its text. */
final class JsonValues {

    private JsonValues() {}

    /** @param single whether the path can lead to one value only; else {@code found} is the list of its values */
    static Verdict compare(@Nullable Object found, boolean single, String expected) {
        if (single || !(found instanceof List<?> values)) {
            return new Verdict(equal(found, expected), Texts.excerpt(text(found)));
        }
        boolean ok = !values.isEmpty() && values.stream().allMatch(value -> equal(value, expected));
        return new Verdict(ok, values.isEmpty() ? "nothing at this path" : Texts.excerpt(values.toString()));
    }

    private static boolean equal(@Nullable Object value, String expected) {
        if (value instanceof Map || value instanceof List) {
            return false;
        }
        if (value instanceof Number) {
            Optional<BigDecimal> wanted = number(expected);
            return wanted.isPresent()
                    && number(value.toString())
                            .filter(n -> n.compareTo(wanted.get()) == 0)
                            .isPresent();
        }
        return text(value).equals(expected);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> "an object";
            case List<?> list -> "a list of " + list.size();
            case null -> "null";
            default -> value.toString();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How metrics-processor names a flag: {@code service.flag}. */
record FlagKey(String service, String name) implements Comparable<FlagKey> {
    private static final Comparator<FlagKey> ORDER =
            Comparator.comparing(FlagKey::service).thenComparing(FlagKey::name);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Empty when the text has not both parts. */
    static Optional<FlagKey> parse(String text) {
        int dot = text.lastIndexOf('.');
        return dot <= 0 || dot == text.length() - 1
                ? Optional.empty()
                : Optional.of(new FlagKey(text.substring(0, dot), text.substring(dot + 1)));
    }

    /** The flag's id in the catalogue. */
    String id() {
        return toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }

    boolean hasUsableId() {
        return ID.matcher(id()).matches();
    }

    @Override
    public int compareTo(FlagKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return service + "." + name;
    }
}

package io.cloudmon.ingest.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody meant who mistyped a name. */
public final class Nearest {
    private static final int MOST_SHOWN = 12;

    private Nearest() {}

    /** The known name that is nearest, if it is near at all. */
    public static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A fix that suggests the nearest name and lists the known ones. */
    public static String fix(String typed, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is known; add it";
        }
        String all = known.stream().sorted().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        String list = known.size() > MOST_SHOWN ? all + " and " + (known.size() - MOST_SHOWN) + " more" : all;
        return to(typed, known).map(name -> "did you mean '" + name + "'? ").orElse("") + "known: " + list;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

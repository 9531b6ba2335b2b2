package io.cloudmon.ingest.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** How the constants of an enum are written in a catalogue: in lower case. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> boolean isOne(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> word(constant).equals(text));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

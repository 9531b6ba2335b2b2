package io.cloudmon.ingest.catalogue.source;

import java.util.Comparator;

/**
 * Where something is written.
 *
 * @param file the file's path below the directory that was read
 * @param line counted from 1
 * @param field path of the field, such as {@code components[0].checks[1].timeout}
 */
public record Place(String file, int line, String field) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparing(Place::field);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The file and line alone, for a text that names a second place. */
    public String fileAndLine() {
        return file + ":" + line;
    }
}

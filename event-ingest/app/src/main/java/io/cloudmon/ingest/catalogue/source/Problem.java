package io.cloudmon.ingest.catalogue.source;

import java.util.Comparator;

/**
 * Something that keeps a catalogue from being applied; its text is {@code file:line: field: what is wrong; fix}.
 *
 * @param place where it is written
 * @param message what is wrong, with the offending value
 * @param fix what to write instead
 */
public record Problem(Place place, String message, String fix) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message).thenComparing(Problem::fix);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place.fileAndLine() + ": " + place.field() + ": " + message + "; " + fix;
    }
}

package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.source.Place;
import java.util.Comparator;

/** Something that has no counterpart in the new catalogue, and why. */
record Leftover(Place place, String what, String why) implements Comparable<Leftover> {
    private static final Comparator<Leftover> ORDER =
            Comparator.comparing(Leftover::place).thenComparing(Leftover::what).thenComparing(Leftover::why);

    @Override
    public int compareTo(Leftover other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place.fileAndLine() + ": " + what + ": " + why;
    }
}

package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems. For one thread. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    Problems(List<Problem> before) {
        found.addAll(before);
    }

    void add(Item item, String message, String fix) {
        found.add(new Problem(item.place(), message, fix));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    /** How many were added so far. */
    int count() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each once, by file and line. */
    List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}

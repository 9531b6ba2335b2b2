package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems. For one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public Problems(List<Problem> before) {
        found.addAll(before);
    }

    public void add(Item item, String message, String fix) {
        found.add(new Problem(item.place(), message, fix));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    /** How many were added so far. */
    int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each once, by file and line. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}

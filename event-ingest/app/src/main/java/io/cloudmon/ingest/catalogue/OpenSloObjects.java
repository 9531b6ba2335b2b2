package io.cloudmon.ingest.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The OpenSLO documents of a catalogue by kind and name. */
final class OpenSloObjects {
    /** SLOs are compared with the catalogue's own, by their ids. */
    private static final List<String> REFERRED_TO =
            List.of("SLI", "Service", "DataSource", "AlertPolicy", "AlertCondition");

    private final List<Item> documents;
    private final Problems problems;

    OpenSloObjects(List<Item> documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
        REFERRED_TO.forEach(this::unique);
    }

    /** All of a kind, in the order of the files. */
    Stream<Item> all(String kind) {
        return documents.stream()
                .filter(document -> document.text("kind").filter(kind::equals).isPresent());
    }

    Optional<Item> find(String kind, String name) {
        return all(kind)
                .filter(document -> name(document).filter(name::equals).isPresent())
                .findFirst();
    }

    /** The object that a field names; a problem where there is none. */
    Optional<Item> referred(Item reference, String kind) {
        Optional<Item> found = reference.text().flatMap(name -> find(kind, name));
        if (found.isEmpty() && reference.text().isPresent()) {
            List<String> known =
                    all(kind).flatMap(document -> name(document).stream()).toList();
            String name = reference.text().orElse("");
            problems.add(
                    reference, "is '" + name + "', which is not the name of any " + kind, Nearest.fix(name, known));
        }
        return found;
    }

    static Optional<String> name(Item document) {
        return document.get("metadata").text("name");
    }

    private void unique(String kind) {
        Map<String, Item> first = new HashMap<>();
        all(kind)
                .forEach(document -> name(document).ifPresent(name -> {
                    Item same = first.putIfAbsent(name, document.get("metadata").get("name"));
                    if (same != null) {
                        problems.add(
                                document.get("metadata").get("name"),
                                "is '" + name + "', which the " + kind + " at "
                                        + same.place().fileAndLine() + " has too",
                                "give one of the two another name");
                    }
                }));
    }
}

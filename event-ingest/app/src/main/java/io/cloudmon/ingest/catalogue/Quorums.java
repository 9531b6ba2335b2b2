package io.cloudmon.ingest.catalogue;

import java.util.stream.Stream;

/** A quorum does not want more locations than the check has. */
final class Quorums implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        int all = Draft.ids(draft.locations()).size();
        draft.checks().forEach(check -> {
            int own = check.get("locations").isPresent()
                    ? (int) check.list("locations").count()
                    : all;
            Stream.of("reporting", "failing").forEach(field -> enough(check.get("quorum"), field, own, problems));
        });
    }

    private static void enough(Item quorum, String field, int locations, Problems problems) {
        quorum.integer(field)
                .filter(wanted -> locations > 0 && wanted > locations)
                .ifPresent(wanted -> problems.add(
                        quorum.get(field),
                        "is " + wanted + ", but the check runs from " + locations
                                + (locations == 1 ? " location" : " locations"),
                        "write " + (locations == 1 ? "1" : "1 to " + locations) + " or add locations"));
    }
}

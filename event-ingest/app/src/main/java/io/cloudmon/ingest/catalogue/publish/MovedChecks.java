package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.source.Place;
import io.cloudmon.ingest.catalogue.source.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds checks that changed their component: their history would be told of a component that it never was about. */
@ApplicationScoped
class MovedChecks {
    private final CheckRepository checks;
    private final ComponentRepository components;

    @Inject
    MovedChecks(CheckRepository checks, ComponentRepository components) {
        this.checks = checks;
        this.components = components;
    }

    List<Problem> in(Catalogue catalogue) {
        Map<String, CheckRow> known =
                checks.listAll().stream().collect(Collectors.toMap(CheckRow::id, Function.identity()));
        Map<Integer, String> ids =
                components.listAll().stream().collect(Collectors.toMap(ComponentRow::no, ComponentRow::id));
        return catalogue
                .checks()
                .filter(check -> known.containsKey(check.id()))
                .flatMap(check -> problem(
                        check, Stored.row(ids, Stored.row(known, check.id()).componentNo())))
                .sorted()
                .toList();
    }

    private static Stream<Problem> problem(Check check, String former) {
        if (former.equals(check.component())) {
            return Stream.empty();
        }
        Place place = check.place();
        String message = "is '" + check.id() + "', a check that belonged to component '" + former + "'";
        return Stream.of(new Problem(place, message, "give the moved check another id"));
    }
}

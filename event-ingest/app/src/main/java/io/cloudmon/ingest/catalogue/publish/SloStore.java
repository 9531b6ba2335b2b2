package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Slo;
import io.cloudmon.ingest.catalogue.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes one row per SLO, component and window. */
@ApplicationScoped
class SloStore {
    private final SloRepository slos;

    @Inject
    SloStore(SloRepository slos) {
        this.slos = slos;
    }

    void write(List<Slo> wanted, Map<String, ComponentRow> components, Instant now) {
        new Reconciliation<>(
                        slos,
                        Single::id,
                        SloRow::id,
                        single -> new SloRow(
                                single.id(),
                                Stored.row(components, single.component()).no()),
                        (SloRow row, Single single, int position) -> row.update(
                                single.slo(),
                                WindowColumns.of(single.window()),
                                TermsColumns.of(single.slo(), single.window())))
                .run(wanted.stream().flatMap(Single::all).toList(), now);
    }

    private record Single(Slo slo, String component, Window window) {

        static Stream<Single> all(Slo slo) {
            return slo.components().stream()
                    .flatMap(component -> slo.windows().stream().map(window -> new Single(slo, component, window)));
        }

        String id() {
            return component + "/" + slo.id() + "/" + window.id();
        }
    }
}

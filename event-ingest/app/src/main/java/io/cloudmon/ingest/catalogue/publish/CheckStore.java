package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes checks and keeps the history of their versions. */
@ApplicationScoped
class CheckStore {
    private final CheckRepository checks;
    private final CheckVersionRepository versions;

    @Inject
    CheckStore(CheckRepository checks, CheckVersionRepository versions) {
        this.checks = checks;
        this.versions = versions;
    }

    void write(
            List<Check> wanted, Map<String, ComponentRow> components, Map<String, LocationRow> locations, Instant now) {
        Map<String, CheckRow> rows = new Reconciliation<>(
                        checks,
                        Check::id,
                        CheckRow::id,
                        check -> new CheckRow(
                                check.id(),
                                Stored.row(components, check.component()).no(),
                                now),
                        (CheckRow row, Check check, int position) -> {})
                .run(wanted, now);
        Map<Integer, CheckVersionRow> inForce = versions.inForce();
        for (Check check : wanted) {
            int no = Stored.row(rows, check.id()).no();
            version(no, CheckTerms.of(check, locations), Optional.ofNullable(inForce.remove(no)), now);
        }
        inForce.values().forEach(removed -> removed.close(now));
    }

    private void version(int no, CheckTerms terms, Optional<CheckVersionRow> inForce, Instant now) {
        if (inForce.filter(version -> version.terms().isSameAs(terms)).isPresent()) {
            return;
        }
        Instant from = inForce.map(version -> version.close(now)).orElse(now);
        versions.persist(new CheckVersionRow(new CheckVersionId(no, versions.highest(no) + 1), from, terms));
    }
}

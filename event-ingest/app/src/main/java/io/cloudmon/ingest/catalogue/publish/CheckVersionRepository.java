package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of all checks. */
@ApplicationScoped
class CheckVersionRepository implements PanacheRepositoryBase<CheckVersionRow, CheckVersionId> {

    /** Those in force, by check number. */
    Map<Integer, CheckVersionRow> inForce() {
        return list("validTo is null").stream()
                .collect(Collectors.toMap(row -> row.key().checkNo(), Function.identity()));
    }

    /** The highest version of a check; 0 when it has none. */
    int highest(int checkNo) {
        return find("select max(v.key.version) from CheckVersionRow v where v.key.checkNo = ?1", checkNo)
                .project(Integer.class)
                .firstResultOptional()
                .orElse(0);
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of all health definitions. */
@ApplicationScoped
class HealthVersionRepository implements PanacheRepositoryBase<HealthVersionRow, HealthVersionId> {

    /** Those in force, by component number. */
    Map<Integer, HealthVersionRow> inForce() {
        return list("validTo is null").stream()
                .collect(Collectors.toMap(row -> row.key().componentNo(), Function.identity()));
    }

    /** The highest version of a component's; 0 when it has none. */
    int highest(int componentNo) {
        return find("select max(v.key.version) from HealthVersionRow v where v.key.componentNo = ?1", componentNo)
                .project(Integer.class)
                .firstResultOptional()
                .orElse(0);
    }
}

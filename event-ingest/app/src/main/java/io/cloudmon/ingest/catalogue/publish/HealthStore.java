package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Health;
import io.cloudmon.ingest.health.HealthDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the history of the components' health definitions. */
@ApplicationScoped
class HealthStore {
    private final HealthVersionRepository versions;

    @Inject
    HealthStore(HealthVersionRepository versions) {
        this.versions = versions;
    }

    void write(List<Health> wanted, Map<String, ComponentRow> components, Instant now) {
        Map<Integer, HealthVersionRow> inForce = versions.inForce();
        for (Health health : wanted) {
            int no = Stored.row(components, health.component()).no();
            version(no, health.definition(), Optional.ofNullable(inForce.remove(no)), now);
        }
        inForce.values().forEach(removed -> removed.close(now));
    }

    private void version(int no, HealthDefinition definition, Optional<HealthVersionRow> inForce, Instant now) {
        if (inForce.filter(version -> version.says(definition)).isPresent()) {
            return;
        }
        Instant from = inForce.map(version -> version.close(now)).orElse(now);
        versions.flush();
        versions.persist(new HealthVersionRow(new HealthVersionId(no, versions.highest(no) + 1), from, definition));
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.health.HealthDefinition;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A component's health definition over a period; past records keep the one of their time. */
@Entity
@Table(name = "health_version")
class HealthVersionRow extends VersionRow {
    @EmbeddedId
    private HealthVersionId key = new HealthVersionId(0, 0);

    @ColumnTransformer(read = "cast(definition as text)", write = "cast(? as jsonb)")
    private String definition = "{}";

    HealthVersionRow() {}

    HealthVersionRow(HealthVersionId key, Instant validFrom, HealthDefinition definition) {
        super(validFrom);
        this.key = key;
        this.definition = definition.json();
    }

    HealthVersionId key() {
        return key;
    }

    boolean says(HealthDefinition wanted) {
        return HealthDefinition.parse(definition).equals(wanted);
    }
}

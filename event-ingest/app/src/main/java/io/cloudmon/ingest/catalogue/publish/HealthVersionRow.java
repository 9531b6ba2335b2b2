package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.health.HealthDefinition;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A component's health definition over a period; past records keep the one of their time. */
@Entity
@Table(name = "health_version")
class HealthVersionRow {
    @EmbeddedId
    private HealthVersionId key = new HealthVersionId(0, 0);

    @Column(name = "valid_from")
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @ColumnTransformer(read = "cast(definition as text)", write = "cast(? as jsonb)")
    private String definition = "{}";

    HealthVersionRow() {}

    HealthVersionRow(HealthVersionId key, Instant validFrom, HealthDefinition definition) {
        this.key = key;
        this.validFrom = validFrom;
        this.definition = definition.json();
    }

    HealthVersionId key() {
        return key;
    }

    boolean says(HealthDefinition wanted) {
        return HealthDefinition.parse(definition).equals(wanted);
    }

    /**
     * Ends it.
     *
     * @return when it ended: now, or when it began should the clock have gone back meanwhile
     */
    Instant close(Instant now) {
        Instant end = now.isBefore(validFrom) ? validFrom : now;
        validTo = end;
        return end;
    }
}

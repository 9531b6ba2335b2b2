package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row that the catalogue can remove and bring back; nothing is ever deleted, because history refers to it. */
@MappedSuperclass
abstract class CatalogueRow {
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    boolean isRemoved() {
        return removedAt != null;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Component;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A component as stored. */
@Entity
@Table(name = "component")
class ComponentRow extends CatalogueRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer no;

    private String id = "";

    @Column(name = "provider_id")
    private String provider = "";

    @Column(name = "region_id")
    private String region = "";

    private String name = "";
    private String type = "";
    private String category = "";
    private int position;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    ComponentRow() {}

    ComponentRow(String id, Instant now) {
        this.id = id;
        createdAt = now;
    }

    int no() {
        return Stored.number(no);
    }

    String id() {
        return id;
    }

    void update(Component component, int newPosition) {
        provider = component.provider();
        region = component.region();
        name = component.name();
        type = component.type();
        category = component.category();
        position = newPosition;
    }
}

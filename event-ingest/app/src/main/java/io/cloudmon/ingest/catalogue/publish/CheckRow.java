package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A check as stored: what stays the same through all its versions. */
@Entity
@Table(name = "check_definition")
class CheckRow extends CatalogueRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer no;

    private String id = "";

    @Column(name = "component_no")
    private int componentNo;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    CheckRow() {}

    CheckRow(String id, int componentNo, Instant now) {
        this.id = id;
        this.componentNo = componentNo;
        createdAt = now;
    }

    int no() {
        return Stored.number(no);
    }

    String id() {
        return id;
    }

    int componentNo() {
        return componentNo;
    }
}

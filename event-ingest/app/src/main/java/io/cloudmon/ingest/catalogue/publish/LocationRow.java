package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Location;
import io.cloudmon.wire.LocationEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A location as stored. */
@Entity
@Table(name = "location")
class LocationRow extends CatalogueRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer no;

    private String id = "";
    private String name = "";
    private @Nullable String country;

    @Column(name = "allow_private")
    private boolean allowPrivate;

    LocationRow() {}

    LocationRow(String id) {
        this.id = id;
    }

    int no() {
        return Stored.number(no);
    }

    String id() {
        return id;
    }

    void update(Location location) {
        name = location.name();
        country = location.country();
        allowPrivate = location.allowPrivate();
    }

    LocationEntry entry() {
        return new LocationEntry(id, name, allowPrivate);
    }
}

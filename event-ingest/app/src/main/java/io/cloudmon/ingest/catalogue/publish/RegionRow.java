package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Region;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A region as stored. */
@Entity
@Table(name = "region")
class RegionRow extends CatalogueRow {
    @EmbeddedId
    private RegionId key = new RegionId("", "");

    private String name = "";
    private String zone = "";
    private int position;

    RegionRow() {}

    RegionRow(RegionId key) {
        this.key = key;
    }

    RegionId key() {
        return key;
    }

    void update(Region region, int newPosition) {
        name = region.name();
        zone = region.zone().getId();
        position = newPosition;
    }
}

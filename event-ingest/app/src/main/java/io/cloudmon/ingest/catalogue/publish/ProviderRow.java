package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Provider;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A provider as stored. */
@Entity
@Table(name = "provider")
class ProviderRow extends CatalogueRow {
    @Id
    private String id = "";

    private String name = "";
    private @Nullable String url;
    private int position;

    ProviderRow() {}

    ProviderRow(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void update(Provider provider, int newPosition) {
        name = provider.name();
        url = provider.url();
        position = newPosition;
    }
}

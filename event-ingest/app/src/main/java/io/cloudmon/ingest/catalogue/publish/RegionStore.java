package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Provider;
import io.cloudmon.ingest.catalogue.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Writes the regions of all providers. */
@ApplicationScoped
class RegionStore {
    private final RegionRepository regions;

    @Inject
    RegionStore(RegionRepository regions) {
        this.regions = regions;
    }

    void write(List<Provider> providers, Instant now) {
        List<Sold> wanted = providers.stream()
                .flatMap(provider -> provider.regions().stream()
                        .map(region -> new Sold(new RegionId(provider.id(), region.id()), region)))
                .toList();
        new Reconciliation<>(
                        regions,
                        Sold::key,
                        RegionRow::key,
                        sold -> new RegionRow(sold.key()),
                        (RegionRow row, Sold sold, int position) -> row.update(sold.region(), position))
                .run(wanted, now);
    }

    private record Sold(RegionId key, Region region) {}
}

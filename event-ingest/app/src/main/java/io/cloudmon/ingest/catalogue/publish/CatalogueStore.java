package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Location;
import io.cloudmon.ingest.catalogue.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Writes a whole catalogue into the database, inside the caller's transaction. */
@ApplicationScoped
class CatalogueStore {
    private final ProviderRepository providers;
    private final RegionStore regions;
    private final LocationRepository locations;
    private final ComponentRepository components;
    private final CheckStore checks;
    private final SloStore slos;
    private final HealthStore health;

    @Inject
    CatalogueStore(
            ProviderRepository providers,
            RegionStore regions,
            LocationRepository locations,
            ComponentRepository components,
            CheckStore checks,
            SloStore slos,
            HealthStore health) {
        this.providers = providers;
        this.regions = regions;
        this.locations = locations;
        this.components = components;
        this.checks = checks;
        this.slos = slos;
        this.health = health;
    }

    /** @param now whole microseconds */
    void write(Catalogue catalogue, Instant now) {
        new Reconciliation<>(
                        providers,
                        Provider::id,
                        ProviderRow::id,
                        provider -> new ProviderRow(provider.id()),
                        ProviderRow::update)
                .run(catalogue.providers(), now);
        regions.write(catalogue.providers(), now);
        Map<String, LocationRow> places = new Reconciliation<>(
                        locations,
                        Location::id,
                        LocationRow::id,
                        location -> new LocationRow(location.id()),
                        (LocationRow row, Location location, int position) -> row.update(location))
                .run(catalogue.locations(), now);
        Map<String, ComponentRow> parts = new Reconciliation<>(
                        components,
                        Component::id,
                        ComponentRow::id,
                        component -> new ComponentRow(component.id(), now),
                        ComponentRow::update)
                .run(catalogue.components(), now);
        checks.write(catalogue.checks().toList(), parts, places, now);
        slos.write(catalogue.slos(), parts, now);
        health.write(catalogue.health(), parts, now);
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All location rows, removed ones too. */
@ApplicationScoped
class LocationRepository implements PanacheRepositoryBase<LocationRow, Integer> {}

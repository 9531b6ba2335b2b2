package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All region rows, removed ones too. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<RegionRow, RegionId> {}

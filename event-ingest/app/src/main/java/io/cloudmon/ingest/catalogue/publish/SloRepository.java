package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All SLO rows, removed ones too. */
@ApplicationScoped
class SloRepository implements PanacheRepositoryBase<SloRow, String> {}

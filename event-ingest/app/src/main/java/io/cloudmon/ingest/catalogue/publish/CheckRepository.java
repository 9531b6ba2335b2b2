package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All check rows, removed ones too. */
@ApplicationScoped
class CheckRepository implements PanacheRepositoryBase<CheckRow, Integer> {}

package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All component rows, removed ones too. */
@ApplicationScoped
class ComponentRepository implements PanacheRepositoryBase<ComponentRow, Integer> {}

package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All provider rows, removed ones too. */
@ApplicationScoped
class ProviderRepository implements PanacheRepositoryBase<ProviderRow, String> {}

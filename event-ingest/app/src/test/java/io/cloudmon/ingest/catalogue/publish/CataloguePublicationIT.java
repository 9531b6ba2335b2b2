package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.testservers.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = WatchedDirectory.class, restrictToAnnotatedClass = true)
class CataloguePublicationIT extends CataloguePublicationScenario {}

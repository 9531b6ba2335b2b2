package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.testservers.ContainerServers;
import io.cloudmon.testservers.EnabledIfDocker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@EnabledIfDocker
@QuarkusTest
@QuarkusTestResource(value = ContainerServers.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = WatchedDirectory.class, restrictToAnnotatedClass = true)
class CataloguePublicationContainersIT extends CataloguePublicationScenario {}

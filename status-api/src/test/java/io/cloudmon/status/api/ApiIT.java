package io.cloudmon.status.api;

import io.cloudmon.status.test.EmbeddedStatusServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class ApiIT extends ApiScenario {}

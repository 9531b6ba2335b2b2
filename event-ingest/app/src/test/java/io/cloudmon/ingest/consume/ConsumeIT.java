package io.cloudmon.ingest.consume;

import io.cloudmon.testservers.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FastChecks.class)
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
class ConsumeIT extends ConsumeScenario {}

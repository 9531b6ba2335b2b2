package io.cloudmon.agent;

import io.cloudmon.testservers.EmbeddedServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(AgentProfile.class)
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
class AgentIT extends AgentScenario {}

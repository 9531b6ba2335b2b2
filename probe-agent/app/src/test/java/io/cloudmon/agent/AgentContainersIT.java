package io.cloudmon.agent;

import io.cloudmon.testservers.ContainerServers;
import io.cloudmon.testservers.EnabledIfDocker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@EnabledIfDocker
@QuarkusTest
@TestProfile(AgentProfile.class)
@QuarkusTestResource(value = ContainerServers.class, restrictToAnnotatedClass = true)
class AgentContainersIT extends AgentScenario {}

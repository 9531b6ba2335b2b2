package io.cloudmon.status.api;

import io.cloudmon.status.test.ContainerStatusServers;
import io.cloudmon.testservers.EnabledIfDocker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@EnabledIfDocker
@QuarkusTest
@QuarkusTestResource(value = ContainerStatusServers.class, restrictToAnnotatedClass = true)
class ApiContainerIT extends ApiScenario {}

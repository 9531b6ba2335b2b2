package io.cloudmon.dashboards.cli;

import io.cloudmon.testservers.EnabledIfDocker;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

@EnabledIfDocker
@QuarkusMainTest
class ContainerGrafanaIT extends GrafanaScenario {
    private static final int PORT = 3000;
    private static final String PASSWORD = "of-the-test";

    private static GenericContainer<?> container;

    @BeforeAll
    static void start() {
        container = new GenericContainer<>(DockerImageName.parse("grafana/grafana:12.1.0"))
                .withEnv("GF_SECURITY_ADMIN_PASSWORD", PASSWORD)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/api/health"));
        container.start();
    }

    @AfterAll
    static void stop() {
        container.stop();
    }

    @Override
    GrafanaAccess grafana() {
        byte[] pair = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new GrafanaAccess(url(), "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    void configure(Settings settings) {
        settings.with("cloudmon.grafana.url", url().toString())
                .with("cloudmon.grafana.user", "admin")
                .with("cloudmon.grafana.password", PASSWORD);
    }

    private static URI url() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }
}

package io.cloudmon.agent;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.agent.testing.CatalogueTopic;
import io.cloudmon.agent.testing.ResultTopic;
import io.cloudmon.embedded.EmbeddedKafka;
import io.cloudmon.embedded.FreePort;
import io.cloudmon.result.CheckResult;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(AwayProfile.class)
class KafkaAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TempDir
    Path directory;

    @Test
    void runsTheCachedCatalogueAndDeliversEveryResultWhenKafkaComes() throws Exception {
        await().atMost(PATIENCE).until(() -> metric("cloudmon_agent_spool_results") >= 3);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        Instant kafkaCame = Instant.now();
        int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port, FreePort.find(), Map.of())) {
            CatalogueTopic.createTopics(kafka.bootstrapServers());
            try (ResultTopic results = new ResultTopic(kafka.bootstrapServers())) {
                await().atMost(PATIENCE)
                        .until(() -> metric("cloudmon_agent_spool_results") == 0
                                && results.results("cached").size() > 3);
                List<CheckResult> cached = results.results("cached");
                assertThat(cached.getFirst().scheduledAt()).isBefore(kafkaCame.minusSeconds(2));
                assertThat(cached)
                        .extracting(CheckResult::agentSeq)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, cached.size()).boxed().toList());
                assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
            }
        }
    }

    private static double metric(String name) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1);
    }
}

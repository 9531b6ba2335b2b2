package io.cloudmon.agent;

import static io.cloudmon.agent.testing.Checks.check;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.agent.testing.CatalogueTopic;
import io.cloudmon.agent.testing.Checks;
import io.cloudmon.agent.testing.ResultTopic;
import io.cloudmon.agent.testing.StallableTarget;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.SlotGrid;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent and a real Kafka: what is published as catalogue comes back as results. */
abstract class AgentScenario {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private CatalogueTopic catalogue;
    private ResultTopic results;

    @BeforeEach
    void connect() throws Exception {
        CatalogueTopic.createTopics(bootstrapServers);
        catalogue = new CatalogueTopic(bootstrapServers);
        results = new ResultTopic(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        catalogue.close();
        results.close();
    }

    @Test
    void publishesResultsAsEventsKeyedByTheirCheck() throws Exception {
        catalogue.publish(everySecond("keyed"));

        await().atMost(PATIENCE).until(() -> results.results("keyed").size() >= 2);

        CheckResult result = results.results("keyed").getFirst();
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.location()).isEqualTo("here");
        assertThat(result.agentId()).isEqualTo("it-agent");
        assertThat(SlotGrid.of("keyed", SECOND).contains(result.scheduledAt())).isTrue();
        ConsumerRecord<String, byte[]> record = results.records().stream()
                .filter(r -> "keyed".equals(r.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(record, "ce_type")).isEqualTo("io.cloudmon.check-result.v1");
        assertThat(header(record, "ce_subject")).isEqualTo("keyed");
        assertThat(header(record, "ce_id")).isEqualTo(result.resultId().toString());
    }

    @Test
    void followsTheCatalogueWhileItRuns() throws Exception {
        catalogue.publish(everySecond("kept"), everySecond("changed"), everySecond("removed"));
        await().atMost(PATIENCE).until(() -> !results.results("removed").isEmpty());

        catalogue.publish(everySecond("kept"), everySecond("changed").version(2).target("fail"), everySecond("added"));

        await().atMost(PATIENCE)
                .until(() -> results.results("changed").getLast().checkVersion() == 2);
        await().atMost(PATIENCE).until(() -> !results.results("added").isEmpty());
        assertThat(results.results("changed").getLast().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(get("/q/metrics").asString())
                .contains("probe_success{check=\"added\"")
                .doesNotContain("check=\"removed\"");
        Instant last = results.results("removed").getLast().scheduledAt();
        await().atMost(PATIENCE)
                .until(() -> results.results("kept").getLast().scheduledAt().isAfter(last.plusSeconds(3)));
        assertThat(results.results("removed").getLast().scheduledAt()).isEqualTo(last);
        assertNoGap(results.results("kept"));
        assertNoGap(results.results("changed"));
    }

    @Test
    void leavesNoSlotOutWhileItsTargetStalls() throws Exception {
        try (StallableTarget target = new StallableTarget()) {
            catalogue.publish(everySecond("stalled").target("connect:" + target.port()), everySecond("neighbour"));
            await().atMost(PATIENCE).until(() -> has("stalled", Outcome.SUCCESS, null));

            target.stall(true);
            await().atMost(PATIENCE)
                    .until(() -> results.results("stalled").stream()
                                    .filter(r -> r.reason() == Reason.TIMEOUT)
                                    .count()
                            >= 3);
            target.stall(false);
            await().atMost(PATIENCE)
                    .until(() -> results.results("stalled").getLast().outcome() == Outcome.SUCCESS);

            assertNoGap(results.results("stalled"));
            assertNoGap(results.results("neighbour"));
            assertThat(results.results("neighbour")).allMatch(r -> r.outcome() == Outcome.SUCCESS);
        }
    }

    @Test
    void runsTheOthersWhereOneEntryIsBad() throws Exception {
        catalogue.publish(everySecond("good"), everySecond("bad").target("no such script"));

        await().atMost(PATIENCE).until(() -> has("good", Outcome.SUCCESS, null));
        await().atMost(PATIENCE).until(() -> has("bad", Outcome.FAILURE, Reason.SETUP));
        assertThat(get("/q/metrics").asString()).contains("cloudmon_agent_checks_unusable 1.0");
    }

    @Test
    void isReadyOnceItKnowsItsCatalogueAndKafkaTakesResults() throws Exception {
        catalogue.publish(everySecond("ready"));

        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/q/health/ready").asString()).contains("\"catalogue\"", "\"delivery\"");
    }

    private boolean has(String check, Outcome outcome, Reason reason) {
        return results.results(check).stream().anyMatch(r -> r.outcome() == outcome && r.reason() == reason);
    }

    private static Checks everySecond(String id) {
        return check(id).every(SECOND, Duration.ofMillis(500));
    }

    private static void assertNoGap(List<CheckResult> results) {
        List<Instant> slots =
                results.stream().map(CheckResult::scheduledAt).distinct().toList();
        List<Instant> expected = java.util.stream.Stream.iterate(slots.getFirst(), slot -> slot.plus(SECOND))
                .limit(slots.size())
                .toList();
        assertThat(slots).isEqualTo(expected);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

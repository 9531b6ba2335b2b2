package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.LogLines;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A topic that was deleted and made anew while no instance ran: its offsets mean other records than the stored ones. */
class RecreatedTopicIT {
    private static final Instant BASE = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void startsARecreatedTopicAtItsBeginningAndSaysSo() throws Exception {
        try (Servers servers = Servers.start();
                Broker broker = new Broker(servers.bootstrapServers());
                LogLines log = LogLines.of("io.cloudmon.ingest.partition")) {
            Database database = new Database(servers.source());
            database.addCheck("check", "a");
            broker.create(Topics.CHECK_RESULTS, 1);
            broker.publish(results(0, 10));
            count(servers, database, 10);

            broker.recreate(Topics.CHECK_RESULTS, 1);
            broker.publish(results(5, 30));
            count(servers, database, 30);

            assertThat(database.runs("check")).isEqualTo(30);
            assertThat(database.number("SELECT next_offset FROM measurement.kafka_offset"))
                    .isEqualTo(25);
            assertThat(log.lines())
                    .anySatisfy(
                            line -> assertThat(line).contains("the topic was made anew", "reading it from offset 0"));
        }
    }

    private static void count(Servers servers, Database database, long results) throws Exception {
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                instance.step();
                return database.results("check") == results && instance.claims.caughtUp();
            });
        }
    }

    private static List<TestResult> results(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(slot -> TestResult.of("check", "a", BASE.plusSeconds(slot)))
                .toList();
    }
}

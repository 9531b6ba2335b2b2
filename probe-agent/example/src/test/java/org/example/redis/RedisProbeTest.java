package org.example.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisProbeTest {

    @Test
    void pingsWhereTheCheckAsksForNothingElse() throws Exception {
        Reading reading = probe(new FakeRedis("", "master", 7), Map.of());

        assertThat(reading.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.phases().connect()).isPositive();
        assertThat(reading.phases().firstByte()).isPositive();
        assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void failsForAServerOfTheOtherRole() throws Exception {
        Reading reading = probe(new FakeRedis("", "slave", 7), Map.of("role", "master"));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).isEqualTo("role: the server is a slave");
        assertThat(reading.labels()).containsEntry("redis_version", "7.2.4");
    }

    @Test
    void isDegradedByACrowd() throws Exception {
        Reading reading = probe(new FakeRedis("", "master", 101), Map.of("degraded_above_clients", 100));

        assertThat(reading.outcome()).isEqualTo(Outcome.DEGRADED);
        assertThat(reading.detail()).isEqualTo("degraded_above_clients: 101 connected");
    }

    @Test
    void takesAWrongPasswordForAMatterOfSetUp() throws Exception {
        FakeRedis server = new FakeRedis("right", "master", 7);

        assertThat(probe(server, Map.of("password", "right")).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(probe(server, Map.of("password", "wrong")).reason()).isEqualTo(Reason.SETUP);
        assertThat(probe(server, Map.of()).reason()).isEqualTo(Reason.SETUP);
    }

    @Test
    void saysWhatElseTheServerComplainsAbout() throws Exception {
        Reading reading = probe(Scripts.answering("-LOADING Redis is loading the dataset in memory\r\n"), Map.of());

        assertThat(reading.reason()).isEqualTo(Reason.OTHER);
        assertThat(reading.detail()).contains("LOADING Redis is loading");
    }

    @Test
    void readsWhatIsNoRedisAsABrokenProtocol() throws Exception {
        assertThat(probe(Scripts.answering("HTTP/1.1 400 Bad Request\r\n"), Map.of())
                        .reason())
                .isEqualTo(Reason.PROTOCOL);
        assertThat(probe(Scripts.closing(), Map.of()).outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(probe(Scripts.answering("+" + "x".repeat(5_000)), Map.of()).reason())
                .isEqualTo(Reason.PROTOCOL);
    }

    private static Reading probe(Script script, Map<String, ?> fields) throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(script);
                Probe probe = new RedisProbeFactory()
                        .create(new ProbeConfig("127.0.0.1:" + server.port(), Duration.ofSeconds(5), fields))) {
            return probe.run(TestContext.within(Duration.ofSeconds(5)));
        }
    }
}

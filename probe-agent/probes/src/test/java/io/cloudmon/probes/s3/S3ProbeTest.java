package io.cloudmon.probes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3ProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private FakeStore store;
    private Probe probe;

    @BeforeEach
    void start() throws Exception {
        store = new FakeStore();
        Map<String, ?> fields = Map.of("access_key", "key", "secret_key", "secret", "size", 50_000);
        probe = new S3ProbeFactory()
                .create(new ProbeConfig("http://127.0.0.1:" + store.port() + "/bucket/", TIMEOUT, fields));
    }

    @AfterEach
    void stop() {
        probe.close();
        store.close();
    }

    @Test
    void writesReadsComparesAndRemoves() throws Exception {
        Reading reading = run();

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.steps()).extracting(StepResult::name).containsExactly("put", "get", "delete");
        assertThat(reading.steps()).extracting(StepResult::status).containsExactly(200, 200, 204);
        assertThat(reading.steps()).extracting(StepResult::requestId).containsOnly("REQ-1");
        assertThat(reading.assertions())
                .singleElement()
                .satisfies(result -> assertThat(result.ok()).isTrue());
        assertThat(store.objects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, HTTP_STATUS, put: the status is 403 AccessDenied",
        "GET, HTTP_STATUS, get: the status is 403 AccessDenied",
        "DELETE, LEAK, delete: the status is 403 AccessDenied",
    })
    void namesTheCallThatFailed(String method, Reason reason, String detail) throws Exception {
        store.refused = method;

        Reading reading = run();

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).isEqualTo(detail);
    }

    @Test
    void seesThatAnObjectIsNotWhatWasWritten() throws Exception {
        store.spoil = bytes -> {
            byte[] spoilt = bytes.clone();
            spoilt[spoilt.length - 1] ^= 1;
            return spoilt;
        };
        assertThat(run().detail()).isEqualTo("content: 50000 bytes that are not the 50000 written");

        store.spoil = bytes -> Arrays.copyOf(bytes, 10);
        assertThat(run().reason()).isEqualTo(Reason.ASSERTION);
    }

    @Test
    void seesAnObjectOfAnySizeWithoutHoldingIt() throws Exception {
        store.spoil = bytes -> new byte[2_000_000];

        assertThat(run().reason()).isEqualTo(Reason.PROTOCOL);
    }

    @Test
    void removesInTheNextRunWhatOneRunLeft() throws Exception {
        store.refused = "GET";
        run();
        assertThat(store.objects).hasSize(1);

        store.refused = "";
        Reading reading = run();

        assertThat(reading.steps()).extracting(StepResult::name).containsExactly("delete", "put", "get", "delete");
        assertThat(store.objects).isEmpty();
    }

    private Reading run() throws Exception {
        return probe.run(TestContext.within(TIMEOUT));
    }
}

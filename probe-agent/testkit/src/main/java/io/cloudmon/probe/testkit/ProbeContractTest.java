package io.cloudmon.probe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every probe that contacts a target over TCP owes the agent. Extend it, answer its questions, and the contract is
 * tested.
 */
public abstract class ProbeContractTest extends ProbeConfigContractTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration PROMPTLY = Duration.ofSeconds(5);
    private static final String SECRET = "s3cr3t-Value-7Q";

    private FakeTcpServer healthy;

    /** The text of a check's {@code target} that makes the probe contact the address. */
    protected abstract String targetAt(InetSocketAddress address);

    /** What a target does that the sample check is content with. */
    protected abstract Script healthyTarget();

    /** Fields of a valid check that carry the secret, in every place that takes one. */
    protected abstract Map<String, ?> fieldsWithSecret(String secret);

    @Override
    protected final String sampleTarget() {
        return targetAt(healthy.address());
    }

    @BeforeEach
    void startHealthyTarget() {
        healthy = FakeTcpServer.start(healthyTarget());
    }

    @AfterEach
    void stopHealthyTarget() {
        healthy.close();
    }

    @Test
    void succeedsAgainstHealthyTarget() throws Exception {
        Reading reading = runOnce(targetAt(healthy.address()), sampleFields(), TestContext.within(AMPLE));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.reason()).isNull();
    }

    @Test
    void runsManyTimesAndCloses() throws Exception {
        try (Probe probe = factory().create(config(targetAt(healthy.address()), sampleFields()))) {
            for (int run = 0; run < 40; run++) {
                Reading reading = probe.run(TestContext.within(AMPLE));
                assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            }
        }
        await().untilAsserted(() -> assertThat(healthy.open()).isZero());
    }

    @Test
    void readsRefusedPortAsFailureOfTheTarget() throws Exception {
        String target = targetAt(FakeTcpServer.refusingAddress());

        Reading reading = runOnce(target, sampleFields(), TestContext.within(AMPLE));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isEqualTo(Reason.CONNECT);
        assertTargetIsBlamed(reading);
        assertThat(reading.detail()).isNotBlank();
    }

    @Test
    void asksForEachAddressAndPassesTheRefusalThrough() {
        TestContext context = TestContext.refusing(AMPLE);

        assertThatThrownBy(() -> runOnce(targetAt(healthy.address()), sampleFields(), context))
                .isInstanceOf(RefusedAddressException.class);
        assertThat(context.asked()).containsExactly(healthy.address().getAddress());
        assertThat(healthy.accepted()).isZero();
    }

    @Test
    void saysWithinTheDeadlineWhatItWaitedFor() throws Exception {
        try (FakeTcpServer silent = FakeTcpServer.start(Scripts.silent())) {
            long start = System.nanoTime();
            Reading reading = runOnce(targetAt(silent.address()), sampleFields(), TestContext.within(SHORT));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(PROMPTLY));
            assertThat(reading.reason()).isEqualTo(Reason.TIMEOUT);
            assertTargetIsBlamed(reading);
            assertThat(reading.detail()).contains("while");
            await().untilAsserted(() -> assertThat(silent.open()).isZero());
        }
    }

    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        try (FakeTcpServer silent = FakeTcpServer.start(Scripts.silent());
                Probe probe = factory().create(config(targetAt(silent.address()), sampleFields()))) {
            ProbeRun run = ProbeRun.start(probe, TestContext.within(AMPLE));
            await().until(() -> silent.accepted() == 1);

            run.interrupt();

            assertThat(run.failure(PROMPTLY)).isInstanceOf(InterruptedException.class);
            await().untilAsserted(() -> assertThat(silent.open()).isZero());
        }
    }

    @Test
    void keepsSecretsOutOfReadings() throws Exception {
        Map<String, ?> fields = fieldsWithSecret(SECRET);
        try (FakeTcpServer echo = FakeTcpServer.start(ContractTargets.echo());
                FakeTcpServer garbage = FakeTcpServer.start(Scripts.answering(SECRET + "\r\n\r\n"))) {
            for (InetSocketAddress address :
                    List.of(FakeTcpServer.refusingAddress(), echo.address(), garbage.address(), healthy.address())) {
                Reading reading = runOnce(targetAt(address), fields, TestContext.within(PROMPTLY));
                assertThat(reading.toString()).doesNotContain(SECRET);
            }
        }
    }

    /** By the probe, or by the agent, to which a probe may leave it. */
    private static void assertTargetIsBlamed(Reading reading) {
        assertThat(reading.blame()).isIn(Blame.TARGET, null);
    }

    private Reading runOnce(String target, Map<String, ?> fields, TestContext context) throws Exception {
        try (Probe probe = factory().create(config(target, fields))) {
            return probe.run(context);
        }
    }

    private static ProbeConfig config(String target, Map<String, ?> fields) {
        return new ProbeConfig(target, SHORT, fields);
    }
}

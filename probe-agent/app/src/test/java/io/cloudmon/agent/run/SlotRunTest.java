package io.cloudmon.agent.run;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.publish.ResultOutlet;
import io.cloudmon.agent.publish.ResultSink;
import io.cloudmon.agent.testing.Checks;
import io.cloudmon.agent.testing.FakeTime;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.agent.testing.Results;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotRunTest {
    private static final Instant SLOT = Instant.parse("2026-01-31T12:00:00Z");

    private final FakeTime time = new FakeTime("2026-01-31T12:00:00.003Z");
    private final Results results = new Results();
    private final RunEnvironment environment =
            new RunEnvironment(Results.AGENT, time, time, time, new ResultOutlet(List.of(results)));
    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void publishesWhatTheProbeSaw() {
        run(check("a"), context -> {
            time.advance(Duration.ofMillis(40));
            return Reading.success().remoteIp("192.0.2.1").label("zone", "a").build();
        });

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.reason()).isNull();
        assertThat(result.blame()).isNull();
        assertThat(result.duration()).isEqualTo(Duration.ofMillis(40));
        assertThat(result.scheduledAt()).isEqualTo(SLOT);
        assertThat(result.startedAt()).isEqualTo(SLOT.plusMillis(3));
        assertThat(result.location()).isEqualTo("here");
        assertThat(result.agentSeq()).isEqualTo(1);
        assertThat(result.remoteIp()).isEqualTo("192.0.2.1");
        assertThat(result.labels()).containsEntry("zone", "a");
    }

    @Test
    void blamesTheTargetForAFailureWhereTheProbeLeavesItOpen() {
        run(check("a"), context -> Reading.failure(Reason.CONNECT, "refused").build());

        assertThat(onlyResult().blame()).isEqualTo(Blame.TARGET);
    }

    @Test
    void blamesTheAgentForWhatTheProbeThrows() {
        run(check("a"), context -> {
            throw new IllegalStateException("a bug");
        });

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(result.reason()).isEqualTo(Reason.AGENT_INTERNAL);
        assertThat(result.blame()).isEqualTo(Blame.AGENT);
        assertThat(result.detail()).contains("a bug");
    }

    @Test
    void reportsARefusedAddressAsSetupEvenInsideAnotherException() {
        run(check("a"), context -> {
            try {
                context.admit(InetAddress.getByName("127.0.0.1"));
                return Reading.success().build();
            } catch (Exception e) {
                throw new ExecutionException(e);
            }
        });

        CheckResult result = onlyResult();
        assertThat(result.reason()).isEqualTo(Reason.SETUP);
        assertThat(result.blame()).isEqualTo(Blame.AGENT);
        assertThat(result.detail()).contains("127.0.0.1 is a loopback address");
    }

    @Test
    void interruptsAtTheDeadlineAndReportsATimeoutOfTheTarget() {
        run(check("a"), context -> {
            release.await();
            return Reading.success().build();
        });

        time.advance(Duration.ofSeconds(2));

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(result.blame()).isEqualTo(Blame.TARGET);
        assertThat(result.duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(result.detail()).isEqualTo("no answer within 2000 ms");
    }

    @Test
    void takesWhatBlockingInputThrowsAtTheInterruptForATimeout() {
        run(check("a"), context -> {
            try {
                release.await();
                return Reading.success().build();
            } catch (InterruptedException e) {
                throw new SocketException("Closed by interrupt");
            }
        });

        time.advance(Duration.ofSeconds(2));

        assertThat(onlyResult().reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void keepsTheMorePreciseFailureOfAProbeThatHeedsTheInterrupt() {
        run(check("a"), context -> {
            try {
                release.await();
                return Reading.success().build();
            } catch (InterruptedException e) {
                return Reading.failure(Reason.TIMEOUT, "waited for the first byte")
                        .build();
            }
        });

        time.advance(Duration.ofSeconds(2));

        assertThat(onlyResult().detail()).isEqualTo("waited for the first byte");
    }

    @Test
    void takesASuccessAfterTheDeadlineAsATimeout() {
        run(check("a"), context -> {
            awaitUninterrupted();
            return Reading.success().build();
        });

        time.advance(Duration.ofMillis(2_001));
        release.countDown();

        assertThat(onlyResult().reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void reportsATimeoutThoughTheProbeNeverReturns() {
        run(check("a").attempts(2), context -> {
            awaitUninterrupted();
            return Reading.success().build();
        });

        time.advance(Duration.ofMillis(2_100));

        await().until(() -> results.all().size() == 1);
        assertThat(results.all().getFirst().reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(done).isFalse();
        release.countDown();
    }

    @Test
    void triesAgainUntilAnAttemptSucceeds() {
        Iterator<Reading> readings = Stream.of(
                        Reading.failure(Reason.CONNECT, "1").build(),
                        Reading.failure(Reason.CONNECT, "2").build(),
                        Reading.success().build())
                .iterator();

        run(check("a").attempts(4), context -> readings.next());

        await().untilTrue(done);
        assertThat(results.all()).extracting(CheckResult::attempt).containsExactly(1, 2, 3);
        assertThat(results.all())
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.FAILURE, Outcome.FAILURE, Outcome.SUCCESS);
        assertThat(results.all()).extracting(CheckResult::attemptsMax).containsOnly(4);
        assertThat(results.all()).extracting(CheckResult::resultId).doesNotHaveDuplicates();
    }

    @Test
    void triesNoAgentFaultAgain() {
        run(check("a").attempts(3), context -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(onlyResult().attempt()).isEqualTo(1);
    }

    @Test
    void triesNoMoreWhenTheSlotIsAlmostOver() {
        run(check("a").attempts(5), context -> {
            time.advance(Duration.ofMillis(4_500));
            return Reading.failure(Reason.CONNECT, "refused").build();
        });

        await().untilTrue(done);
        assertThat(results.all()).extracting(CheckResult::attempt).containsExactly(1, 2);
    }

    @Test
    void countsASuccessAboveTheThresholdAsDegraded() {
        run(
                check("a").degradedAbove(Duration.ofMillis(800)),
                context -> Reading.success()
                        .duration(Duration.ofNanos(912_400_000))
                        .build());

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.DEGRADED);
        assertThat(result.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(result.detail()).isEqualTo("took 912.4 ms; degraded above 800 ms");
    }

    @Test
    void leavesASuccessAtTheThresholdAlone() {
        run(
                check("a").degradedAbove(Duration.ofMillis(800)),
                context -> Reading.success().duration(Duration.ofMillis(800)).build());

        assertThat(onlyResult().outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void missesASlotForWhichItIsTooLate() {
        time.advance(Duration.ofMillis(8_600));

        SlotRun.start(
                Prepare.runnable(check("a"), context -> Reading.success().build()),
                SLOT,
                environment,
                () -> done.set(true));

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(result.blame()).isEqualTo(Blame.AGENT);
        assertThat(result.duration()).isNull();
    }

    @Test
    void endsARunBeforeTheNextSlotWhereTheTimeoutIsTheInterval() {
        run(check("a").every(Duration.ofSeconds(10), Duration.ofSeconds(10)), context -> {
            release.await();
            return Reading.success().build();
        });

        time.advance(Duration.ofMillis(9_890));

        assertThat(onlyResult().reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void missesARunThatTheStoppingAgentInterrupts() {
        SlotRun run = run(check("a").attempts(3), context -> {
            release.await();
            return Reading.success().build();
        });

        run.stop();

        CheckResult result = onlyResult();
        assertThat(result.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(result.detail()).isEqualTo("the agent stopped during the run");
    }

    @Test
    void leavesNoDeadlineArmedBehind() {
        run(check("a"), context -> Reading.success().build());

        await().untilTrue(done);
        assertThat(time.armed()).isZero();
    }

    @Test
    void publishesNeitherSecretsNorWhatTheStoreCannotHold() throws Exception {
        RunnableCheck check = Prepare.preparation(Map.of("TOKEN", "hunter2!"))
                .prepare(
                        check("a")
                                .target("echo")
                                .config(Map.of("text", "${env:TOKEN}\0\ud800"))
                                .entry(),
                        new AddressPolicy(false));

        SlotRun.start(check, SLOT, environment, () -> done.set(true));

        CheckResult result = onlyResult();
        assertThat(result.detail()).isEqualTo("saw ***?");
        assertThat(result.labels()).containsEntry("seen", "***?");
        assertThat(result.assertions().getFirst().detail()).isEqualTo("body is ***?");
    }

    @Test
    void reportsAReadingThatCannotBePublishedAsAFaultOfTheProbe() {
        ResultSink refusing = result -> {
            if (result.outcome() == Outcome.SUCCESS) {
                throw new IllegalStateException("cannot be written");
            }
        };
        ResultOutlet strict = new ResultOutlet(List.of(refusing, results));
        RunEnvironment real = new RunEnvironment(Results.AGENT, time, time, time, strict);

        SlotRun.start(
                Prepare.runnable(check("a"), context -> Reading.success().build()), SLOT, real, () -> done.set(true));

        CheckResult result = onlyResult();
        assertThat(result.reason()).isEqualTo(Reason.AGENT_INTERNAL);
        assertThat(result.agentSeq()).isEqualTo(1);
    }

    /** Starts a run and returns once the probe has been called. */
    private SlotRun run(Checks check, Probe probe) {
        CountDownLatch begun = new CountDownLatch(1);
        Probe observed = context -> {
            begun.countDown();
            return probe.run(context);
        };
        SlotRun run = SlotRun.start(Prepare.runnable(check, observed), SLOT, environment, () -> done.set(true));
        await().until(() -> begun.getCount() == 0);
        return run;
    }

    private CheckResult onlyResult() {
        await().untilTrue(done);
        assertThat(results.all()).hasSize(1);
        return results.all().getFirst();
    }

    private void awaitUninterrupted() {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
    }
}

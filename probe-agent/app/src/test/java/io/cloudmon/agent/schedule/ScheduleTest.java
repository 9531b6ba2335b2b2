package io.cloudmon.agent.schedule;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.agent.catalogue.Assignment;
import io.cloudmon.agent.metrics.CheckGauges;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.publish.ResultOutlet;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunEnvironment;
import io.cloudmon.agent.testing.Checks;
import io.cloudmon.agent.testing.FakeTime;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.agent.testing.Results;
import io.cloudmon.agent.testing.ScriptedProbes;
import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.CheckEntry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime("2026-01-31T12:00:00Z");
    private final Results results = new Results();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Stalling stalling = new Stalling();
    private final Timetable timetable = new Timetable(Duration.ofMinutes(1));
    private final SlotDispatcher dispatcher = new SlotDispatcher(
            new RunEnvironment(Results.AGENT, time, time, time, new ResultOutlet(List.of(results))), 2);
    private final Scheduler scheduler = new Scheduler(timetable, dispatcher, time);
    private final CheckBook book = new CheckBook(
            new CheckPreparation(
                    new ProbeSets(Map.of("scripted", new ScriptedProbes(), "stalling", stalling), 0),
                    new References(Prepare.source(Map.of()))),
            timetable,
            new CheckGauges(registry),
            time);

    @AfterEach
    void letGo() {
        stalling.release.countDown();
    }

    @Test
    void runsEachCheckOncePerSlot() {
        assign(check("a"), check("b"));

        tickFor(Duration.ofSeconds(30));

        assertThat(slots("a")).hasSize(3).allMatch(SlotGrid.of("a", INTERVAL)::contains);
        assertThat(slots("b")).hasSize(3).allMatch(SlotGrid.of("b", INTERVAL)::contains);
    }

    @Test
    void numbersResultsWithoutGaps() {
        assign(check("a"), check("b"), check("c").target("fail"));

        tickFor(Duration.ofSeconds(30));

        assertThat(results.all())
                .extracting(CheckResult::agentSeq)
                .containsExactlyElementsOf(
                        Stream.iterate(1L, n -> n + 1).limit(9).toList());
    }

    @Test
    void missesTheSlotsThatAStuckProbeBlocks() {
        assign(stalling("a"));

        tickFor(Duration.ofSeconds(30));

        await().until(() -> results.all().size() == 3);
        assertThat(results.all())
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.FAILURE, Outcome.MISSED, Outcome.MISSED);
        assertThat(results.all().getFirst().reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(results.all().getLast().blame()).isEqualTo(Blame.AGENT);
        assertThat(results.all().getLast().detail())
                .isEqualTo("the run of the slot " + results.all().getFirst().scheduledAt() + " has not returned");
        assertThat(stalling.mostAtOnce).hasValue(1);
    }

    @Test
    void runsAgainOnceTheStuckProbeReturns() {
        assign(stalling("a"));
        tickFor(Duration.ofSeconds(20));

        stalling.release.countDown();
        await().until(() -> dispatcher.running() == 0);
        tickFor(Duration.ofSeconds(10));

        await().until(() -> results.of(Outcome.SUCCESS).size() == 1);
    }

    @Test
    void missesWhatIsBeyondTheLimitOfRuns() {
        assign(stalling("a"), stalling("b"), stalling("c"));

        tickFor(Duration.ofSeconds(10));

        assertThat(results.of(Outcome.MISSED))
                .singleElement()
                .satisfies(
                        missed -> assertThat(missed.detail()).isEqualTo("the agent is at its limit of 2 runs at once"));
    }

    @Test
    void publishesTheSlotsOfASuspendedMachineAsMissed() {
        assign(check("a"));

        time.advance(Duration.ofSeconds(40));
        scheduler.tick();

        await().until(() -> results.all().size() == 4);
        assertThat(results.of(Outcome.MISSED)).hasSize(3).allSatisfy(missed -> {
            assertThat(missed.blame()).isEqualTo(Blame.AGENT);
            assertThat(missed.reason()).isEqualTo(Reason.AGENT_INTERNAL);
        });
        assertThat(slots("a")).hasSize(4);
    }

    @Test
    void leavesAnUnchangedCheckAlone() {
        assign(stalling("a"), check("b"));
        int made = stalling.made.get();

        assign(stalling("a"), check("b").version(2));

        assertThat(stalling.made).hasValue(made);
        tickFor(Duration.ofSeconds(10));
        await().until(() ->
                results.all().stream().anyMatch(result -> result.checkId().equals("b") && result.checkVersion() == 2));
    }

    @Test
    void takesARemovedCheckOffAndClosesItsProbeAfterItsRun() {
        assign(stalling("a"));
        tickFor(Duration.ofSeconds(10));

        assign();
        tickFor(Duration.ofSeconds(30));

        assertThat(stalling.closed).hasValue(0);
        stalling.release.countDown();
        await().untilAsserted(() -> assertThat(stalling.closed).hasValue(1));
        assertThat(slots("a")).hasSize(1);
    }

    @Test
    void neverRunsANewVersionBesideTheOldOne() {
        assign(stalling("a"));
        tickFor(Duration.ofSeconds(10));

        assign(new Checks(version(stalling("a").entry(), 2)));
        tickFor(Duration.ofSeconds(10));

        await().until(() -> results.of(Outcome.MISSED).size() == 1);
        assertThat(stalling.mostAtOnce).hasValue(1);
    }

    @Test
    void saysInEachSlotWhyACheckCannotRun() {
        assign(check("a").config(Map.of("text", "${env:ABSENT}")), check("b"));

        tickFor(Duration.ofSeconds(10));

        CheckResult result = results.of(Outcome.FAILURE).getFirst();
        assertThat(result.checkId()).isEqualTo("a");
        assertThat(result.reason()).isEqualTo(Reason.SETUP);
        assertThat(result.blamesTarget()).isFalse();
        assertThat(result.detail()).contains("${env:ABSENT} has no value");
        assertThat(results.of(Outcome.SUCCESS)).extracting(CheckResult::checkId).containsExactly("b");
        assertThat(registry.get("cloudmon.agent.checks.unusable").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void refusesPrivateAddressesWhereTheLocationDoes() {
        book.apply(new Assignment(
                "1", true, false, Map.of("a", check("a").target("loopback").entry()), 0));
        tickFor(Duration.ofSeconds(10));

        book.apply(new Assignment(
                "2", true, true, Map.of("a", check("a").target("loopback").entry()), 0));
        tickFor(Duration.ofSeconds(10));

        assertThat(results.all()).extracting(CheckResult::outcome).containsExactly(Outcome.FAILURE, Outcome.SUCCESS);
        assertThat(results.all().getFirst().reason()).isEqualTo(Reason.SETUP);
    }

    private void assign(Checks... checks) {
        book.apply(new Assignment(
                "digest",
                true,
                true,
                Stream.of(checks).map(Checks::entry).collect(Collectors.toMap(CheckEntry::id, entry -> entry)),
                0));
    }

    /** Lets the time pass in small steps and each started run come to its end, or be stuck, in each. */
    private void tickFor(Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= 50) {
            time.advance(Duration.ofMillis(50));
            scheduler.tick();
            if (dispatcher.running() != stalling.inside.get()) {
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> dispatcher.running() == stalling.inside.get());
            }
        }
    }

    private List<Instant> slots(String checkId) {
        return results.all().stream()
                .filter(result -> result.checkId().equals(checkId))
                .map(CheckResult::scheduledAt)
                .distinct()
                .toList();
    }

    private static Checks stalling(String id) {
        CheckEntry e = check(id).entry();
        return new Checks(new CheckEntry(
                id,
                1,
                e.component(),
                id,
                "stalling",
                "x",
                e.intervalUs(),
                e.timeoutUs(),
                1,
                null,
                e.locations(),
                Map.of()));
    }

    private static CheckEntry version(CheckEntry e, int version) {
        return new CheckEntry(
                e.id(),
                version,
                e.component(),
                e.name(),
                e.probe(),
                e.target(),
                e.intervalUs(),
                e.timeoutUs(),
                e.attempts(),
                null,
                e.locations(),
                e.config());
    }

    /** A technique whose probes ignore interrupts and return only when they are let go. */
    private static final class Stalling implements ProbeFactory {
        private final CountDownLatch release = new CountDownLatch(1);
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        public String name() {
            return "stalling";
        }

        @Override
        public Probe create(ProbeConfig config) {
            made.incrementAndGet();
            return new Probe() {
                @Override
                public Reading run(ProbeContext context) {
                    return stall();
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }

        private Reading stall() {
            mostAtOnce.accumulateAndGet(inside.incrementAndGet(), Math::max);
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    continue;
                }
            }
            inside.decrementAndGet();
            return Reading.success().build();
        }
    }
}

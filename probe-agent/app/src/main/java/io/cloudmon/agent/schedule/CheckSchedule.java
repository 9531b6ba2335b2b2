package io.cloudmon.agent.schedule;

import io.cloudmon.agent.catalogue.Assignment;
import io.cloudmon.agent.clock.ClockWatch;
import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.metrics.CheckGauges;
import io.cloudmon.agent.metrics.ResultMeters;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.publish.ResultOutlet;
import io.cloudmon.agent.publish.SpooledDelivery;
import io.cloudmon.agent.reference.MachineSource;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunEnvironment;
import io.cloudmon.agent.run.ThreadTimer;
import io.cloudmon.agent.uplink.UplinkReview;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Runs this location's checks in their slots and publishes the results. */
@Singleton
public final class CheckSchedule {
    private static final Duration INTERRUPTED = Duration.ofSeconds(1);
    private static final Duration UNDER_REVIEW = Duration.ofSeconds(3);

    private final ThreadTimer timer = new ThreadTimer();
    private final SlotDispatcher dispatcher;
    private final CheckBook book;
    private final Scheduler scheduler;
    private final UplinkReview uplink;

    @Inject
    CheckSchedule(
            ScheduleConfig config,
            AgentIdentity agent,
            Clock clock,
            ProbeSets probes,
            SpooledDelivery delivery,
            ResultMeters results,
            CheckGauges gauges,
            ClockWatch clockWatch,
            UplinkReview uplink,
            MeterRegistry registry) {
        this.uplink = uplink;
        ResultOutlet outlet = new ResultOutlet(List.of(delivery, results, gauges));
        Timetable timetable = new Timetable(config.catchUp());
        CheckPreparation preparation = new CheckPreparation(probes, new References(new MachineSource()));
        dispatcher = new SlotDispatcher(
                new RunEnvironment(agent, clock, System::nanoTime, timer, outlet, clockWatch::facts, uplink),
                config.maxConcurrentRuns());
        book = new CheckBook(preparation, timetable, gauges, clock);
        scheduler = new Scheduler(timetable, dispatcher, clock);
        registry.gauge("cloudmon.agent.runs", dispatcher, SlotDispatcher::running);
        registry.gauge(
                "cloudmon.agent.probe.sets.refused",
                probes,
                found -> found.refused().size());
    }

    /** Starts to hand out slots. */
    public void start() {
        scheduler.start();
    }

    /** Takes over what the catalogue now says; checks that did not change go on undisturbed. */
    public void apply(Assignment assignment) {
        book.apply(assignment);
        scheduler.changed();
    }

    /** Hands out no more slots, waits for the running checks and interrupts those that take longer than the limit. */
    public void stop(Duration limit) throws InterruptedException {
        scheduler.stop();
        if (!dispatcher.awaitIdle(limit)) {
            book.all().forEach(ScheduledCheck::stop);
            dispatcher.awaitIdle(INTERRUPTED);
        }
        uplink.awaitIdle(UNDER_REVIEW);
        timer.close();
        book.all().forEach(ScheduledCheck::retire);
    }
}

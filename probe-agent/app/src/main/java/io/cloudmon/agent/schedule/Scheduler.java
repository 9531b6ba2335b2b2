package io.cloudmon.agent.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One thread that hands out due slots; it never waits for a check. */
final class Scheduler {
    private static final Logger LOG = Logger.getLogger(Scheduler.class);

    /** The longest sleep, so that a clock that jumped is noticed. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final Timetable timetable;
    private final SlotDispatcher dispatcher;
    private final Clock clock;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Scheduler(Timetable timetable, SlotDispatcher dispatcher, Clock clock) {
        this.timetable = timetable;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    void start() {
        running = true;
        thread = Thread.ofPlatform().name("scheduler").start(this::loop);
    }

    /** Hands out no slot from its return on. */
    void stop() throws InterruptedException {
        running = false;
        Thread handing = thread;
        if (handing != null) {
            LockSupport.unpark(handing);
            handing.join();
        }
    }

    /** Tells that the timetable has changed. */
    void changed() {
        LockSupport.unpark(thread);
    }

    /** Hands out what is due now. */
    void tick() {
        timetable.poll(clock.instant()).forEach(dispatcher::dispatch);
    }

    private void loop() {
        while (running) {
            try {
                tick();
            } catch (RuntimeException e) {
                LOG.error("a slot was not handed out", e);
            }
            LockSupport.parkNanos(this, untilNext().toNanos());
        }
    }

    private Duration untilNext() {
        Duration wait = timetable
                .next()
                .map(next -> Duration.between(clock.instant(), next))
                .orElse(LONGEST);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}

package io.cloudmon.agent.testing;

import io.cloudmon.agent.run.DeadlineTimer;
import io.cloudmon.agent.run.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A wall clock, a monotonic clock and a timer that move only when the test says so. */
public final class FakeTime extends Clock implements Ticker, DeadlineTimer {
    private final List<Entry> entries = new ArrayList<>();
    private Instant now;
    private long nanos;

    private record Entry(long due, Runnable action) {}

    public FakeTime(String now) {
        this.now = Instant.parse(now);
    }

    /** Moves both clocks on and fires the deadlines on the way. */
    public void advance(Duration duration) {
        for (Runnable action : move(duration)) {
            action.run();
        }
    }

    /** Moves the wall clock alone, as a clock synchronisation does. */
    public synchronized void step(Duration duration) {
        now = now.plus(duration);
    }

    private synchronized List<Runnable> move(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
        List<Entry> due = entries.stream()
                .filter(entry -> entry.due() <= nanos)
                .sorted(Comparator.comparingLong(Entry::due))
                .toList();
        entries.removeAll(due);
        return due.stream().map(Entry::action).toList();
    }

    /** How many deadlines are armed. */
    public synchronized int armed() {
        return entries.size();
    }

    @Override
    public synchronized Cancellation after(Duration delay, Runnable action) {
        Entry entry = new Entry(nanos + delay.toNanos(), action);
        entries.add(entry);
        return () -> {
            synchronized (this) {
                entries.remove(entry);
            }
        };
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the fake clock is UTC");
    }
}

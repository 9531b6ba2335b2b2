package io.cloudmon.agent.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * When each check is due next, by the wall clock.
 *
 * <p>Survives what clocks do: after a jump ahead, or a suspended machine, the slots in between are handed out as passed;
 * after a jump back by more than a check's interval the check continues from the new time. Thread-safe.
 */
final class Timetable {
    private final PriorityQueue<Row> rows = new PriorityQueue<>(Comparator.comparing(row -> row.next));
    private final Map<ScheduledCheck, Row> byCheck = new HashMap<>();
    private final Duration catchUp;
    private Instant latest = Instant.MIN;

    /**
     * What is due of one check.
     *
     * @param check the check
     * @param passed slots that are over already, oldest first
     * @param slot the slot to run
     */
    record Due(ScheduledCheck check, List<Instant> passed, Instant slot) {}

    private static final class Row {
        private final ScheduledCheck check;
        private Instant next;

        Row(ScheduledCheck check, Instant next) {
            this.check = check;
            this.next = next;
        }
    }

    /** @param catchUp how far back passed slots are handed out; older ones are skipped */
    Timetable(Duration catchUp) {
        this.catchUp = catchUp;
    }

    /** Adds a check; its first slot is the first one after now. */
    synchronized void add(ScheduledCheck check, Instant now) {
        add(new Row(check, check.grid().atOrAfter(now.plusNanos(1_000))));
    }

    /** Puts a check in another's place; no slot of a grid that both share is lost or handed out twice. */
    synchronized void replace(ScheduledCheck old, ScheduledCheck check, Instant now) {
        Row row = byCheck.get(old);
        remove(old);
        if (row != null && old.grid().equals(check.grid())) {
            add(new Row(check, row.next));
        } else {
            add(check, now);
        }
    }

    synchronized void remove(ScheduledCheck check) {
        Row row = byCheck.remove(check);
        if (row != null) {
            rows.remove(row);
        }
    }

    /** Takes everything that is due. */
    synchronized List<Due> poll(Instant now) {
        if (now.isBefore(latest)) {
            pullBack(now);
        }
        latest = now;
        List<Due> due = new ArrayList<>();
        for (Row row = rows.peek(); row != null && !row.next.isAfter(now); row = rows.peek()) {
            rows.remove();
            due.add(take(row, now));
            rows.add(row);
        }
        return due;
    }

    /** When the next check is due; empty when there is none. */
    synchronized Optional<Instant> next() {
        return Optional.ofNullable(rows.peek()).map(row -> row.next);
    }

    private Due take(Row row, Instant now) {
        Duration interval = row.check.grid().interval();
        Instant slot = row.check.grid().atOrBefore(now);
        Instant oldest = row.check.grid().atOrAfter(now.minus(catchUp));
        List<Instant> passed = new ArrayList<>();
        Instant from = row.next.isBefore(oldest) ? oldest : row.next;
        for (Instant missed = from; missed.isBefore(slot); missed = missed.plus(interval)) {
            passed.add(missed);
        }
        row.next = slot.plus(interval);
        return new Due(row.check, passed, slot);
    }

    private void pullBack(Instant now) {
        for (Row row : List.copyOf(rows)) {
            Duration interval = row.check.grid().interval();
            if (row.next.isAfter(now.plus(interval.multipliedBy(2)))) {
                rows.remove(row);
                row.next = row.check.grid().atOrAfter(now);
                rows.add(row);
            }
        }
    }

    private void add(Row row) {
        byCheck.put(row.check, row);
        rows.add(row);
    }
}

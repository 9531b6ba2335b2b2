package io.cloudmon.agent.schedule;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.catalogue.Assignment;
import io.cloudmon.agent.metrics.CheckGauges;
import io.cloudmon.agent.reference.Redactor;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.agent.run.UnusableCheckException;
import io.cloudmon.wire.CheckEntry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The checks on the schedule; changes what a new assignment changes and touches nothing else. */
final class CheckBook {
    private static final Logger LOG = Logger.getLogger(CheckBook.class);

    private final CheckPreparation preparation;
    private final Timetable timetable;
    private final CheckGauges gauges;
    private final Clock clock;
    private final Map<String, ScheduledCheck> checks = new HashMap<>();

    CheckBook(CheckPreparation preparation, Timetable timetable, CheckGauges gauges, Clock clock) {
        this.preparation = preparation;
        this.timetable = timetable;
        this.gauges = gauges;
        this.clock = clock;
    }

    synchronized void apply(Assignment assignment) {
        AddressPolicy policy = new AddressPolicy(assignment.allowPrivate());
        Set<String> gone = new TreeSet<>(checks.keySet());
        gone.removeAll(assignment.checks().keySet());
        gone.forEach(this::remove);
        for (CheckEntry entry : assignment.checks().values()) {
            put(entry, policy);
        }
        gauges.unusable(checks.values().stream()
                .filter(scheduled -> scheduled.check().probe() instanceof UnusableProbe)
                .count());
    }

    /** Every check on the schedule. */
    synchronized List<ScheduledCheck> all() {
        return List.copyOf(checks.values());
    }

    private void remove(String id) {
        ScheduledCheck old = checks.remove(id);
        if (old != null) {
            timetable.remove(old);
            old.retire();
            gauges.forget(id);
        }
    }

    private void put(CheckEntry entry, AddressPolicy policy) {
        ScheduledCheck old = checks.get(entry.id());
        if (old != null
                && old.check().entry().equals(entry)
                && old.check().policy().equals(policy)) {
            return;
        }
        ScheduledCheck scheduled = new ScheduledCheck(prepare(entry, policy), old);
        checks.put(entry.id(), scheduled);
        gauges.know(entry);
        if (old == null) {
            timetable.add(scheduled, clock.instant());
        } else {
            timetable.replace(old, scheduled, clock.instant());
            old.retire();
        }
    }

    private RunnableCheck prepare(CheckEntry entry, AddressPolicy policy) {
        try {
            return preparation.prepare(entry, policy);
        } catch (UnusableCheckException e) {
            LOG.errorf("check cannot run here: check=%s why=\"%s\"", entry.id(), e.getMessage());
            return new RunnableCheck(entry, new UnusableProbe(String.valueOf(e.getMessage())), policy, Redactor.NONE);
        }
    }
}

package io.cloudmon.ingest.operations;

import io.cloudmon.ingest.availability.AvailabilityChanges;
import io.cloudmon.ingest.availability.AvailabilityChanges.Change;
import io.cloudmon.ingest.exclusion.EventExclusions;
import io.cloudmon.ingest.exclusion.EventExclusions.Event;
import io.cloudmon.ingest.exclusion.Exclusion;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.OperationsEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the exclusions what an event says they are: the same, however often and in whatever order its versions come. */
@ApplicationScoped
class EventApplication {
    private final Transactions transactions;
    private final EventVersions versions;
    private final EventExclusions exclusions;
    private final AvailabilityChanges changes;
    private final Clock clock;

    EventApplication(
            Transactions transactions,
            EventVersions versions,
            EventExclusions exclusions,
            AvailabilityChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.versions = versions;
        this.exclusions = exclusions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What became of an event.
     *
     * @param stale whether a newer version was known
     * @param changed of how many components the exclusion changed
     * @param unknown components that no catalogue ever had
     */
    record Applied(boolean stale, int changed, List<String> unknown) {}

    /**
     * Applies an event in one transaction, to those of its components that are known.
     *
     * @throws MalformedMessageException when its status is not one of its type's
     */
    Applied apply(OperationsEvent event) throws SQLException, MalformedMessageException {
        Optional<ExcludedTime> time = ExcludedTime.of(event);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.run(connection -> versions.advance(connection, event, now)
                ? apply(connection, event, time, now)
                : new Applied(true, 0, List.of()));
    }

    private Applied apply(Connection connection, OperationsEvent event, Optional<ExcludedTime> time, Instant now)
            throws SQLException {
        Map<String, Integer> known = numbers(connection, event.components());
        SortedMap<Integer, Exclusion> before = exclusions.of(connection, event.id());
        SortedMap<Integer, Exclusion> after = new TreeMap<>();
        time.ifPresent(excluded ->
                known.values().forEach(componentNo -> after.put(componentNo, exclusion(event, componentNo, excluded))));
        TreeSet<Integer> touched = new TreeSet<>(before.keySet());
        touched.addAll(after.keySet());
        int changed = 0;
        for (Integer componentNo : touched) {
            changed += replace(connection, event, before.get(componentNo), after.get(componentNo), now);
        }
        return new Applied(false, changed, unknown(event, known));
    }

    private int replace(
            Connection connection,
            OperationsEvent event,
            @Nullable Exclusion before,
            @Nullable Exclusion after,
            Instant now)
            throws SQLException {
        Exclusion either = after == null ? before : after;
        if (either == null || either.equals(before) && either.equals(after)) {
            return 0;
        }
        Event version = new Event(event.id(), event.version(), event.author());
        exclusions.replace(connection, version, before, after, reason(event), now);
        Optional<Instant> from = firstDifference(before, after).filter(now::isAfter);
        if (from.isPresent()) {
            changes.add(connection, new Change(either.componentNo(), from.get(), cause(event)));
        }
        return 1;
    }

    /** From when on other time is excluded, or time for another reason; never when only the words differ. */
    private static Optional<Instant> firstDifference(@Nullable Exclusion before, @Nullable Exclusion after) {
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before)
                    .map(Exclusion::interval)
                    .map(Interval::start);
        }
        Interval was = before.interval();
        Interval is = after.interval();
        if (before.kind() != after.kind() || !was.start().equals(is.start())) {
            return Optional.of(was.start().isBefore(is.start()) ? was.start() : is.start());
        }
        return was.equals(is) ? Optional.empty() : Optional.of(was.end().isBefore(is.end()) ? was.end() : is.end());
    }

    private static Exclusion exclusion(OperationsEvent event, int componentNo, ExcludedTime time) {
        return new Exclusion(
                EventExclusions.id(event.id(), componentNo),
                componentNo,
                time.interval(),
                time.kind(),
                event.author(),
                reason(event));
    }

    private static String cause(OperationsEvent event) {
        return event.type() + " " + event.id() + " version " + event.version() + ", " + event.status() + ", by "
                + event.author() + ": " + reason(event);
    }

    private static String reason(OperationsEvent event) {
        return event.reason() == null ? event.type() + " " + event.status() : event.reason();
    }

    private static List<String> unknown(OperationsEvent event, Map<String, Integer> known) {
        return event.components().stream()
                .filter(component -> !known.containsKey(component))
                .distinct()
                .toList();
    }

    private static Map<String, Integer> numbers(Connection connection, List<String> ids) throws SQLException {
        return Sql.query(
                        connection,
                        "SELECT id, no FROM measurement.component WHERE id = ANY (?)",
                        row -> Map.entry(row.getString("id"), row.getInt("no")),
                        connection.createArrayOf("text", ids.toArray()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

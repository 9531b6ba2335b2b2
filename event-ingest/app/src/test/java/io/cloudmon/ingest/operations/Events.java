package io.cloudmon.ingest.operations;

import io.cloudmon.wire.OperationsEvent;
import io.cloudmon.wire.OperationsEvent.Period;
import java.time.Instant;
import java.util.List;

/** Events as a test needs them. */
record Events(String id, List<String> components) {

    Events(String id, String... components) {
        this(id, List.of(components));
    }

    OperationsEvent maintenance(long version, String status, Instant from, Instant to) {
        return maintenance(version, status, from, to, null);
    }

    OperationsEvent maintenance(long version, String status, Instant from, Instant to, Period actual) {
        return new OperationsEvent(
                id, version, "maintenance", status, null, components, period(from, to), actual, "alice", "routers");
    }

    OperationsEvent correction(long version, String status, Instant from, Instant to) {
        return new OperationsEvent(
                id,
                version,
                "correction",
                status,
                null,
                components,
                null,
                period(from, to),
                "bob",
                "agents were cut off");
    }

    OperationsEvent incident(long version) {
        return new OperationsEvent(id, version, "incident", "analysing", null, components, null, null, "carol", null);
    }

    static Period period(Instant from, Instant to) {
        return new Period(from.toString(), to == null ? null : to.toString());
    }
}

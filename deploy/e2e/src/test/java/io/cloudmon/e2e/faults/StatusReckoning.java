package io.cloudmon.e2e.faults;

import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.Topics;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Looks at what was announced of components. A message may be there twice, when its publisher died before it had noted
 * that; two different messages may never have one number, none may be overtaken, and the last must be true.
 */
final class StatusReckoning {
    private final Measurements measurements;
    private final String bootstrapServers;
    private final Map<Long, ComponentStatus> bySequence = new HashMap<>();
    private final Map<String, ComponentStatus> highest = new HashMap<>();
    private long conflicting;
    private long overtaken;

    StatusReckoning(Measurements measurements, String bootstrapServers) {
        this.measurements = measurements;
        this.bootstrapServers = bootstrapServers;
    }

    List<Finding> settle() throws SQLException {
        for (ConsumerRecord<String, byte[]> message : TopicContent.all(bootstrapServers, Topics.COMPONENT_STATUS)) {
            add(read(message));
        }
        return List.of(
                new Finding("messages that share a sequence number", 0, conflicting),
                new Finding("messages overtaken by a newer one", 0, overtaken),
                new Finding("components whose last message is not their state", 0, untrue()),
                new Finding("components announced", components(), highest.size()));
    }

    private void add(ComponentStatus status) {
        ComponentStatus same = bySequence.putIfAbsent(status.sequence(), status);
        if (same != null) {
            conflicting += same.equals(status) ? 0 : 1;
            return;
        }
        ComponentStatus before = highest.get(status.component());
        if (before != null && before.sequence() > status.sequence()) {
            overtaken++;
        } else {
            highest.put(status.component(), status);
        }
    }

    private long untrue() throws SQLException {
        return measurements
                .query(
                        "SELECT c.id, r.state::text AS state, lower(r.period) AS since"
                                + " FROM measurement.availability_record r"
                                + " JOIN measurement.component c ON c.no = r.component_no WHERE upper_inf(r.period)",
                        row -> {
                            ComponentStatus last = highest.get(row.getString("id"));
                            return last != null
                                    && last.state().equals(row.getString("state"))
                                    && Instant.parse(last.since()).equals(Measurements.instant(row, "since"));
                        })
                .stream()
                .filter(holds -> !holds)
                .count();
    }

    private long components() throws SQLException {
        return measurements.count("SELECT count(*) FROM measurement.component");
    }

    private static ComponentStatus read(ConsumerRecord<String, byte[]> message) {
        try {
            return ComponentStatusCodec.decode(message.value());
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("on " + message.topic() + " at " + message.offset(), e);
        }
    }
}

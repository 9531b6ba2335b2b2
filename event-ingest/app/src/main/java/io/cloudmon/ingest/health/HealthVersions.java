package io.cloudmon.ingest.health;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.health.HealthRule;
import io.cloudmon.measurement.health.HealthVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The health definitions of components over time. */
@ApplicationScoped
public class HealthVersions {
    /** Compiled once: a version never changes. */
    private final ConcurrentMap<String, HealthRule> rules = new ConcurrentHashMap<>();

    /** Those of a component's versions that are in force at {@code from} or later, in the order of time. */
    List<HealthVersion> from(Connection connection, int componentNo, Instant from) throws SQLException {
        return Sql.query(
                connection,
                """
                SELECT valid_from, valid_to, definition::text AS definition
                FROM measurement.health_version
                WHERE component_no = ? AND (valid_to IS NULL OR valid_to > greatest(valid_from, ?))
                ORDER BY valid_from, version
                """,
                row -> new HealthVersion(
                        Sql.instant(row, "valid_from"),
                        Sql.nullableInstant(row, "valid_to"),
                        rule(row.getString("definition"))),
                componentNo,
                from);
    }

    private HealthRule rule(String definition) {
        return rules.computeIfAbsent(definition, json -> HealthRules.of(HealthDefinition.parse(json)));
    }
}

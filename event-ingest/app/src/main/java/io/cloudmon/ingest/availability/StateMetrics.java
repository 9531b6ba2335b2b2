package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** What Prometheus sees of the platform's state, read from the database now and then: the same at each replica. */
@ApplicationScoped
class StateMetrics {
    private static final Logger LOG = Logger.getLogger(StateMetrics.class);

    private final Transactions transactions;
    private final Clock clock;
    private final MultiGauge components;
    private volatile double overdue = Double.NaN;

    StateMetrics(Transactions transactions, MeterRegistry registry, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.components = MultiGauge.builder("cloudmon.ingest.components")
                .description("Components by their state now")
                .register(registry);
        Gauge.builder("cloudmon.ingest.verdict.overdue", this, metrics -> metrics.overdue)
                .description("Time since the earliest deadline that has passed without a verdict; 0 for none")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(every = "${cloudmon.ingest.state-metrics-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sample() {
        try {
            Instant now = clock.instant();
            components.register(transactions.run(StateMetrics::byState), true);
            overdue = transactions.run(connection -> overdue(connection, now));
        } catch (SQLException e) {
            LOG.debugv(e, "the state cannot be sampled");
        }
    }

    private static List<Row<?>> byState(Connection connection) throws SQLException {
        return Sql.query(
                connection, """
                SELECT s.state, count(c.component_id) AS components
                FROM unnest(enum_range(NULL::measurement.state)) AS s (state)
                LEFT JOIN measurement_api.component_state c ON coalesce(c.state, 'unknown') = s.state GROUP BY s.state
                """, row -> Row.of(Tags.of("state", row.getString("state")), row.getInt("components")));
    }

    private static double overdue(Connection connection, Instant now) throws SQLException {
        return Sql.query(connection, """
                        SELECT coalesce(extract(epoch FROM ?::timestamptz - min(next_due)), 0)::float8 AS overdue
                        FROM measurement.check_progress WHERE next_due <= ?
                        """, row -> row.getDouble("overdue"), now, now)
                .getFirst();
    }
}

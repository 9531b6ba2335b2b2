package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/** The gauge {@code cloudmon_ingest_alerts_firing}: the same at each replica. */
@ApplicationScoped
class AlertMetrics {
    private static final Logger LOG = Logger.getLogger(AlertMetrics.class);

    private final Transactions transactions;
    private final MultiGauge firing;

    AlertMetrics(Transactions transactions, MeterRegistry registry) {
        this.transactions = transactions;
        this.firing = MultiGauge.builder("cloudmon.ingest.alerts.firing")
                .description("Burn-rate alerts that fire now")
                .register(registry);
    }

    @Scheduled(every = "${cloudmon.ingest.state-metrics-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sample() {
        try {
            firing.register(transactions.run(AlertMetrics::bySeverity), true);
        } catch (SQLException e) {
            LOG.debugv(e, "the alerts cannot be sampled");
        }
    }

    private static List<Row<?>> bySeverity(Connection connection) throws SQLException {
        return Sql.query(
                connection, """
                SELECT s.severity, count(a.slo_id) AS alerts FROM unnest(ARRAY['page', 'ticket']) AS s (severity)
                LEFT JOIN measurement.burn_alert a ON a.severity = s.severity AND a.state = 'firing' GROUP BY s.severity
                """, row -> Row.of(Tags.of("severity", row.getString("severity")), row.getInt("alerts")));
    }
}

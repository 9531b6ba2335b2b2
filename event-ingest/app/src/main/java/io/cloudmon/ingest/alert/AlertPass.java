package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.alert.AlertedComponents.Component;
import io.cloudmon.ingest.partition.CheckPartition;
import io.cloudmon.ingest.partition.OwnedPartitions;
import io.cloudmon.ingest.verdict.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * One look at the alerts of the components that fall to this replica: those whose id falls, as a check's would, into a
 * partition that it owns. Used by one thread at a time.
 */
@ApplicationScoped
class AlertPass {
    private static final Logger LOG = Logger.getLogger(AlertPass.class);

    private final Transactions transactions;
    private final OwnedPartitions partitions;
    private final AlertedComponents components;
    private final ComponentAlerts alerts;
    private final List<AlertRule> rules;
    private final AlertConfig config;
    private final Clock clock;
    private final Map<AlertRule, Instant> looked = new HashMap<>();

    AlertPass(
            Transactions transactions,
            OwnedPartitions partitions,
            AlertedComponents components,
            ComponentAlerts alerts,
            AlertConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.partitions = partitions;
        this.components = components;
        this.alerts = alerts;
        this.rules = AlertRule.of(config);
        this.config = config;
        this.clock = clock;
    }

    /** Looks at the rules that are due, none while results may still wait in the topic; returns how many alerts changed. */
    int run() throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<AlertRule> due = rules.stream().filter(rule -> isDue(rule, now)).toList();
        int count = partitions.count();
        if (due.isEmpty() || count == 0 || !partitions.caughtUp()) {
            return 0;
        }
        int changed = 0;
        for (Component component : transactions.run(components::all)) {
            int partition = CheckPartition.of(component.id(), count);
            if (partitions.owned().contains(partition)) {
                changed += evaluate(component, partition, due, now);
            }
        }
        due.forEach(rule -> looked.put(rule, now));
        return changed;
    }

    private boolean isDue(AlertRule rule, Instant now) {
        Instant last = looked.get(rule);
        return last == null || !last.plus(rule.every(config.every())).isAfter(now);
    }

    /** A component that cannot be looked at does not keep the others from it. */
    private int evaluate(Component component, int partition, List<AlertRule> due, Instant now) {
        try {
            return transactions.run(connection -> owned(connection, component, partition, due, now));
        } catch (SQLException | RuntimeException e) {
            LOG.errorv(e, "the alerts of component {0} could not be looked at; it is tried again", component.id());
            return 0;
        }
    }

    /** Another replica that takes the partition over waits for this transaction. */
    private int owned(Connection connection, Component component, int partition, List<AlertRule> due, Instant now)
            throws SQLException {
        return partitions.stillOwns(connection, partition)
                ? alerts.evaluate(connection, component, due, rules, now)
                : 0;
    }
}

package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.alert.AlertLog.Key;
import io.cloudmon.ingest.alert.AlertLog.Stored;
import io.cloudmon.ingest.alert.AlertedComponents.Component;
import io.cloudmon.ingest.availability.ComponentProgress;
import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.wire.BurnAlertChange;
import io.cloudmon.wire.BurnAlertChange.Sample;
import io.cloudmon.wire.WireTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to the SLOs of one component, and notes what changed.
 *
 * <p>Windows end where the component has been evaluated to, not now: verdicts that are late make alerts late, but never
 * wrong.
 */
@ApplicationScoped
class ComponentAlerts {
    private final AlertedComponents components;
    private final ComponentProgress progress;
    private final SlotSamples samples;
    private final AlertLog log;

    ComponentAlerts(AlertedComponents components, ComponentProgress progress, SlotSamples samples, AlertLog log) {
        this.components = components;
        this.progress = progress;
        this.samples = samples;
        this.log = log;
    }

    /** Looks at the rules that are due; {@code all} are those there are. Returns how many alerts changed. */
    int evaluate(Connection connection, Component component, List<AlertRule> due, List<AlertRule> all, Instant now)
            throws SQLException {
        Optional<Progress> reached = progress.read(connection, component.no());
        if (reached.isEmpty()) {
            return 0;
        }
        List<AlertedSlo> slos = components.slos(connection, component.no());
        Map<Key, Stored> stored = log.ofComponent(connection, component.no());
        Instant end = reached.get().until().isBefore(now) ? reached.get().until() : now;
        int changed = withdraw(connection, component, slos, all, stored, now);
        List<AlertedSlo> inForce = slos.stream().filter(AlertedSlo::inForce).toList();
        for (AlertRule rule : inForce.isEmpty() ? List.<AlertRule>of() : due) {
            SlotSamples.Pair pair = samples.ending(connection, component.no(), end, rule.alert());
            for (AlertedSlo slo : inForce) {
                changed += judge(connection, new Judgement(component.id(), slo, rule, pair, end), stored, now);
            }
        }
        return changed;
    }

    private int judge(Connection connection, Judgement judgement, Map<Key, Stored> stored, Instant now)
            throws SQLException {
        @Nullable Stored before = stored.get(judgement.key());
        boolean fired = before != null && before.firing();
        boolean fires = switch (judgement.decision()) {
            case FIRE -> true;
            case KEEP -> fired;
            case RESOLVE -> false;
        };
        if (fires == fired) {
            return 0;
        }
        long sequence = before == null ? 1 : before.sequence() + 1;
        log.write(connection, judgement.change(fires ? AlertLog.FIRING : AlertLog.RESOLVED, sequence, now));
        return 1;
    }

    /** Resolves what fires although its SLO, its rule or all checks are gone. */
    private int withdraw(
            Connection connection,
            Component component,
            List<AlertedSlo> slos,
            List<AlertRule> rules,
            Map<Key, Stored> stored,
            Instant now)
            throws SQLException {
        List<String> names = rules.stream().map(AlertRule::name).toList();
        int withdrawn = 0;
        for (AlertedSlo slo : slos) {
            for (Map.Entry<Key, Stored> alert : stored.entrySet()) {
                Key key = alert.getKey();
                boolean gone = !slo.inForce() || !names.contains(key.rule());
                if (key.slo().equals(slo.id()) && gone && alert.getValue().firing()) {
                    log.write(connection, withdrawal(component, slo, key.rule(), alert.getValue(), now));
                    withdrawn++;
                }
            }
        }
        return withdrawn;
    }

    private static BurnAlertChange withdrawal(
            Component component, AlertedSlo slo, String rule, Stored alert, Instant now) {
        return new BurnAlertChange(
                slo.id(),
                component.id(),
                rule,
                alert.severity(),
                AlertLog.RESOLVED,
                WireTime.write(now),
                WireTime.write(now),
                alert.sequence() + 1,
                slo.objective().target(),
                alert.factor(),
                new Sample(alert.longSeconds(), 0, 0, null),
                new Sample(alert.shortSeconds(), 0, 0, null),
                slo.budgetLeft(),
                "withdrawn");
    }
}

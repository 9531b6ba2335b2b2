package io.cloudmon.ingest.alert;

import io.cloudmon.measurement.slo.BurnAlert;
import io.cloudmon.measurement.slo.BurnDecision;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.Tally;
import java.time.Duration;
import java.util.List;

/**
 * A burn alert under a name.
 *
 * @param alert its windows and factor
 * @param severity how soon somebody should look
 * @param minLocations locations that must have failed in one slot of the long window
 */
record AlertRule(BurnAlert alert, Severity severity, int minLocations) {
    private static final int LOOKS_PER_SHORT_WINDOW = 20;

    /** The configured rules, or the standard ones. */
    static List<AlertRule> of(AlertConfig config) {
        return config.rules()
                .map(rules -> rules.stream().map(rule -> of(rule, config)).toList())
                .orElseGet(() -> BurnAlert.standard(config.minFailures()).stream()
                        .map(alert -> new AlertRule(alert, severity(alert), config.minLocations()))
                        .toList());
    }

    /** Its windows, such as {@code 1h/5m}. */
    String name() {
        return text(alert.longWindow()) + "/" + text(alert.shortWindow());
    }

    /** How often to look at it. */
    Duration every(Duration atLeast) {
        Duration fraction = alert.shortWindow().dividedBy(LOOKS_PER_SHORT_WINDOW);
        return fraction.compareTo(atLeast) > 0 ? fraction : atLeast;
    }

    /** What the samples mean: as the burn alert says, but nothing fires on what too few locations saw. */
    BurnDecision decide(Tally longTally, Tally shortTally, int locations, Objective objective) {
        return locations < minLocations ? BurnDecision.RESOLVE : alert.decide(longTally, shortTally, objective);
    }

    private static AlertRule of(AlertConfig.Rule rule, AlertConfig config) {
        BurnAlert alert = new BurnAlert(rule.longWindow(), rule.shortWindow(), rule.factor(), config.minFailures());
        return new AlertRule(alert, rule.severity(), config.minLocations());
    }

    private static Severity severity(BurnAlert alert) {
        return alert.longWindow().compareTo(Duration.ofDays(1)) < 0 ? Severity.PAGE : Severity.TICKET;
    }

    private static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}

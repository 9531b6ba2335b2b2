package io.cloudmon.ingest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudmon.measurement.slo.BurnDecision;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertRuleTest {

    @Test
    void defaultsAreThoseThatAreDocumented() {
        AlertConfig config = AlertParts.config(Map.of());

        assertThat(config.enabled()).isTrue();
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.minFailures()).isEqualTo(2);
        assertThat(config.minLocations()).isEqualTo(1);
        assertThat(config.rules()).isEmpty();
        assertThat(AlertRule.of(config))
                .extracting(
                        AlertRule::name,
                        AlertRule::severity,
                        rule -> rule.alert().factor())
                .containsExactly(
                        tuple("1h/5m", Severity.PAGE, 14.4),
                        tuple("6h/30m", Severity.PAGE, 6.0),
                        tuple("3d/6h", Severity.TICKET, 1.0));
    }

    @Test
    void ownRulesReplaceTheStandardOnes() {
        AlertConfig config = AlertParts.config(Map.of(
                "cloudmon.alerts.rules[0].long", "1d",
                "cloudmon.alerts.rules[0].short", "2h",
                "cloudmon.alerts.rules[0].factor", "3",
                "cloudmon.alerts.rules[0].severity", "ticket",
                "cloudmon.alerts.min-failures", "5"));

        List<AlertRule> rules = AlertRule.of(config);

        assertThat(rules).hasSize(1);
        assertThat(rules.getFirst().name()).isEqualTo("1d/2h");
        assertThat(rules.getFirst().alert().minFailures()).isEqualTo(5);
        assertThat(rules.getFirst().severity()).isEqualTo(Severity.TICKET);
    }

    @Test
    void aRuleIsLookedAtTwentyTimesInItsShortWindow() {
        List<AlertRule> rules = AlertRule.of(AlertParts.config(Map.of()));

        assertThat(rules)
                .extracting(rule -> rule.every(Duration.ofSeconds(5)))
                .containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(90), Duration.ofMinutes(18));
        assertThat(rules.getFirst().every(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatTooFewLocationsSawDoesNotFire() {
        AlertRule demanding = AlertRule.of(AlertParts.config(Map.of("cloudmon.alerts.min-locations", "2")))
                .getFirst();
        Tally longTally = new Tally(700, 20, 0);
        Tally shortTally = new Tally(40, 20, 0);
        Objective objective = new Objective(0.999);

        assertThat(demanding.decide(longTally, shortTally, 1, objective)).isEqualTo(BurnDecision.RESOLVE);
        assertThat(demanding.decide(longTally, shortTally, 2, objective)).isEqualTo(BurnDecision.FIRE);
    }
}

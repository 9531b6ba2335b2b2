package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.slo.BurnDecision;
import io.cloudmon.measurement.slo.BurnRate;
import io.cloudmon.measurement.slo.Tally;
import io.cloudmon.wire.BurnAlertChange;
import io.cloudmon.wire.BurnAlertChange.Sample;
import io.cloudmon.wire.WireTime;
import java.time.Duration;
import java.time.Instant;

/**
 * A rule applied to an SLO.
 *
 * @param componentId the component
 * @param slo the SLO
 * @param rule the rule
 * @param samples what its windows hold
 * @param end where its windows end
 */
record Judgement(String componentId, AlertedSlo slo, AlertRule rule, SlotSamples.Pair samples, Instant end) {
    AlertLog.Key key() {
        return new AlertLog.Key(slo.id(), rule.name());
    }

    BurnDecision decision() {
        return rule.decide(longTally(), shortTally(), samples.longWindow().locations(slo.degraded()), slo.objective());
    }

    BurnAlertChange change(String state, long sequence, Instant now) {
        return new BurnAlertChange(
                slo.id(),
                componentId,
                rule.name(),
                Sql.name(rule.severity()),
                state,
                WireTime.write(end),
                WireTime.write(now),
                sequence,
                slo.objective().target(),
                rule.alert().factor(),
                sample(rule.alert().longWindow(), longTally()),
                sample(rule.alert().shortWindow(), shortTally()),
                slo.budgetLeft(),
                null);
    }

    private Sample sample(Duration length, Tally tally) {
        Double burn = BurnRate.of(tally, slo.objective()).map(BurnRate::value).orElse(null);
        return new Sample(length.toSeconds(), tally.good() + tally.bad(), tally.bad(), burn);
    }

    private Tally longTally() {
        return samples.longWindow().counts().tally(slo.degraded());
    }

    private Tally shortTally() {
        return samples.shortWindow().counts().tally(slo.degraded());
    }
}

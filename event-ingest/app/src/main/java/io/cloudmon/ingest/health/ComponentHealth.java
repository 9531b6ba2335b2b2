package io.cloudmon.ingest.health;

import io.cloudmon.ingest.verdict.Check;
import io.cloudmon.measurement.health.HealthRule;
import io.cloudmon.measurement.health.HealthTimeline;
import io.cloudmon.measurement.health.HealthVersion;
import io.cloudmon.measurement.health.Sample;
import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states of components that have a health definition.
 *
 * <p>Only what new results bear on is computed again: from each touched interval's start to the longest window after its
 * end, read with the longest window before it.
 */
@ApplicationScoped
public class ComponentHealth {
    /** After all that is ever evaluated. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final HealthVersions versions;
    private final SampleReader samples;

    public ComponentHealth(HealthVersions versions, SampleReader samples) {
        this.versions = versions;
        this.samples = samples;
    }

    /**
     * A component's states by its health definitions, as far as results in {@code touched} bear on them.
     *
     * @param checks all that the component has or had
     * @param touched where results or checks are new; after the last of them nothing is known yet
     * @param decidedUntil up to where all slots of all checks are decided; later results are not looked at yet. None when
     *     no slot is to come any more
     */
    public HealthCourse course(
            Connection connection,
            int componentNo,
            List<Check> checks,
            IntervalSet touched,
            Optional<Instant> decidedUntil)
            throws SQLException {
        Instant reached = decidedUntil.orElse(NEVER);
        List<Reign> reigns = new ArrayList<>();
        for (HealthVersion version : versions.from(
                connection, componentNo, touched.intervals().getFirst().start())) {
            Optional<Interval> time = time(version, touched, reached);
            if (time.isPresent()) {
                boolean open = time.get().end().equals(reached);
                reigns.add(reign(connection, version.rule(), checks, touched, time.get(), open));
            }
        }
        return new HealthCourse(reigns);
    }

    /** When a version is in force and evaluated. */
    private static Optional<Interval> time(HealthVersion version, IntervalSet touched, Instant reached) {
        Instant end = version.validTo();
        return Interval.between(version.validFrom(), end == null ? NEVER : end)
                .flatMap(new Interval(touched.intervals().getFirst().start(), NEVER)::intersection)
                .flatMap(new Interval(Instant.EPOCH, reached)::intersection);
    }

    /** @param open whether the rule governs beyond what is evaluated */
    private Reign reign(
            Connection connection,
            HealthRule rule,
            List<Check> checks,
            IntervalSet touched,
            Interval time,
            boolean open)
            throws SQLException {
        List<CheckHistory> histories = checks.stream().map(Check::history).toList();
        List<Stretch> stretches = new ArrayList<>();
        for (Interval span : remembered(touched, rule).within(time).intervals()) {
            List<Sample> found = samples.between(connection, used(rule, checks), reach(rule, span));
            Instant end = open && span.end().equals(time.end()) ? null : span.end();
            stretches.add(new Stretch(end, found, HealthTimeline.of(rule, found, histories, span)));
        }
        return new Reign(rule, time.start(), open ? null : time.end(), stretches);
    }

    /** As long as results bear on states, and the end of that too; after the last there is nothing that could stay. */
    private static IntervalSet remembered(IntervalSet touched, HealthRule rule) {
        List<Interval> intervals = new ArrayList<>();
        for (Interval interval : touched.intervals()) {
            boolean last = interval.equals(touched.intervals().getLast());
            Instant end = interval.end().plus(rule.memory()).plus(1, ChronoUnit.MICROS);
            intervals.add(new Interval(interval.start(), last ? NEVER : end));
        }
        return IntervalSet.union(intervals);
    }

    /** Where the results are that may lie in a window during the span. */
    private static Interval reach(HealthRule rule, Interval span) {
        return new Interval(span.start().minus(rule.memory()), span.end());
    }

    private static List<Check> used(HealthRule rule, List<Check> checks) {
        return checks.stream()
                .filter(check ->
                        rule.flags().stream().anyMatch(flag -> flag.checks().contains(check.id())))
                .toList();
    }
}

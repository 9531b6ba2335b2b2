package io.cloudmon.probe;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a probe saw. The agent adds who, when and where and makes a check result of it.
 *
 * @param outcome {@code SUCCESS}, {@code DEGRADED}, {@code FAILURE} or {@code SKIPPED}
 * @param reason the first thing that went wrong; null on success
 * @param blame whose fault; null leaves the decision to the agent
 * @param duration the time that counts as the check's latency; null means the whole run
 */
public record Reading(
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Blame blame,
        @Nullable Duration duration,
        Phases phases,
        @Nullable String remoteIp,
        @Nullable HttpFacts http,
        @Nullable TlsFacts tls,
        List<AssertionResult> assertions,
        List<StepResult> steps,
        Map<String, String> labels,
        @Nullable String detail) {

    public Reading {
        if (outcome == Outcome.MISSED || outcome == Outcome.OTHER) {
            throw new IllegalArgumentException("outcome is " + outcome + "; only the agent reports that");
        }
        if (outcome == Outcome.FAILURE && reason == null) {
            throw new IllegalArgumentException("reason is missing; a failure must give one");
        }
        assertions = List.copyOf(assertions);
        steps = List.copyOf(steps);
        labels = Map.copyOf(labels);
    }

    /** Starts the reading of a run in which the target answered as the check demands. */
    public static Builder success() {
        return new Builder(Outcome.SUCCESS);
    }

    /** Starts the reading of a run that crossed a threshold. */
    public static Builder degraded(Reason reason, String detail) {
        return new Builder(Outcome.DEGRADED).reason(reason).detail(detail);
    }

    /** Starts the reading of a run that failed. */
    public static Builder failure(Reason reason, String detail) {
        return new Builder(Outcome.FAILURE).reason(reason).detail(detail);
    }

    /** Starts the reading of a run that was deliberately left out. */
    public static Builder skipped(String detail) {
        return new Builder(Outcome.SKIPPED).detail(detail);
    }

    /** A builder with this reading's values. */
    public Builder toBuilder() {
        Builder builder = new Builder(outcome);
        builder.reason = reason;
        builder.blame = blame;
        builder.duration = duration;
        builder.phases = phases;
        builder.remoteIp = remoteIp;
        builder.http = http;
        builder.tls = tls;
        builder.assertions.addAll(assertions);
        builder.steps.addAll(steps);
        builder.labels.putAll(labels);
        builder.detail = detail;
        return builder;
    }

    /** Collects a reading; for one thread. */
    public static final class Builder {
        private Outcome outcome;
        private @Nullable Reason reason;
        private @Nullable Blame blame;
        private @Nullable Duration duration;
        private Phases phases = Phases.NONE;
        private @Nullable String remoteIp;
        private @Nullable HttpFacts http;
        private @Nullable TlsFacts tls;
        private final List<AssertionResult> assertions = new ArrayList<>();
        private final List<StepResult> steps = new ArrayList<>();
        private final Map<String, String> labels = new TreeMap<>();
        private @Nullable String detail;

        private Builder(Outcome outcome) {
            this.outcome = outcome;
        }

        /** Turns the reading into a failure, or another outcome, keeping the facts collected so far. */
        public Builder outcome(Outcome value, @Nullable Reason why, @Nullable String text) {
            outcome = value;
            reason = why;
            detail = text;
            return this;
        }

        public Builder reason(@Nullable Reason value) {
            reason = value;
            return this;
        }

        public Builder blame(@Nullable Blame value) {
            blame = value;
            return this;
        }

        public Builder duration(@Nullable Duration value) {
            duration = value;
            return this;
        }

        public Builder phases(Phases value) {
            phases = value;
            return this;
        }

        public Builder remoteIp(@Nullable String value) {
            remoteIp = value;
            return this;
        }

        public Builder http(@Nullable HttpFacts value) {
            http = value;
            return this;
        }

        public Builder tls(@Nullable TlsFacts value) {
            tls = value;
            return this;
        }

        public Builder assertion(String id, boolean ok, @Nullable String text) {
            assertions.add(new AssertionResult(id, ok, text));
            return this;
        }

        public Builder step(StepResult value) {
            steps.add(value);
            return this;
        }

        public Builder label(String name, String value) {
            labels.put(name, value);
            return this;
        }

        public Builder detail(@Nullable String value) {
            detail = value;
            return this;
        }

        public Reading build() {
            return new Reading(
                    outcome, reason, blame, duration, phases, remoteIp, http, tls, assertions, steps, labels, detail);
        }
    }
}

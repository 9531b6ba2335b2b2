package io.cloudmon.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a check at one location (check-result contract, version 1).
 *
 * @param checkId the check's id in the catalogue
 * @param checkVersion the version of its definition that ran, from 1
 * @param location where the agent runs
 * @param agentId which agent; stable over restarts
 * @param agentBootId which start of that agent
 * @param agentSeq counts the results of one boot from 1 without gaps; a gap reveals loss
 * @param scheduledAt the slot's due time, UTC, microseconds
 * @param startedAt when the attempt really began, UTC, microseconds
 * @param attempt 1 for the first attempt in the slot, at most {@code attemptsMax}
 * @param attemptsMax how many attempts the check allows in a slot
 * @param interval the check's interval when it ran
 * @param timeout the check's deadline for one attempt when it ran
 * @param outcome how it ended
 * @param reason the first thing that went wrong; null on success
 * @param blame whose fault it was; null on success
 * @param duration from start to end by a monotonic clock; null when it did not run
 * @param phases where the time went
 * @param remoteIp the address that was contacted, in text form
 * @param http what the HTTP answer was
 * @param tls what the TLS handshake showed
 * @param assertions each assertion of the check and whether it held
 * @param steps the calls of a multi-step check, in order
 * @param clock how far the agent's clock can be trusted
 * @param labels free facts of the probe, for people and dashboards; low cardinality
 * @param detail what happened, for a person; at most {@value #MAX_DETAIL} characters, never a secret
 * @param unknownTexts values of enumerations that this version does not know: field name to text as it came
 */
public record CheckResult(
        String checkId,
        int checkVersion,
        String location,
        String agentId,
        UUID agentBootId,
        long agentSeq,
        Instant scheduledAt,
        Instant startedAt,
        int attempt,
        int attemptsMax,
        Duration interval,
        Duration timeout,
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
        @Nullable ClockFacts clock,
        Map<String, String> labels,
        @Nullable String detail,
        Map<String, String> unknownTexts) {

    /** The longest {@code detail}, in characters; a longer one is cut. */
    public static final int MAX_DETAIL = 2_000;

    public CheckResult {
        if (attempt < 1 || attempt > attemptsMax) {
            throw new IllegalArgumentException(
                    "attempt is " + attempt + "; it must be between 1 and attempts_max (" + attemptsMax + ")");
        }
        if (outcome == Outcome.FAILURE && reason == null) {
            throw new IllegalArgumentException("reason is missing; a failure must give one");
        }
        assertions = List.copyOf(assertions);
        steps = List.copyOf(steps);
        labels = Map.copyOf(labels);
        unknownTexts = Map.copyOf(unknownTexts);
        if (detail != null && detail.length() > MAX_DETAIL) {
            boolean splitsPair = Character.isHighSurrogate(detail.charAt(MAX_DETAIL - 1));
            detail = detail.substring(0, splitsPair ? MAX_DETAIL - 1 : MAX_DETAIL);
        }
    }

    /** The idempotency key. */
    public ResultKey key() {
        return new ResultKey(checkId, location, scheduledAt, attempt);
    }

    /** The result's id: the UUIDv5 of its {@link #key()}. */
    public UUID resultId() {
        return key().toUuid();
    }

    /** Whether the attempt failed and the target is to blame: the only result that can count as downtime. */
    public boolean blamesTarget() {
        return outcome == Outcome.FAILURE && (blame == null || blame == Blame.TARGET);
    }
}

package io.cloudmon.agent.run;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.reference.Redactor;
import io.cloudmon.agent.uplink.Fault;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.wire.CheckEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From how an attempt ended to the check result that is published.
 *
 * @param fault what is wrong on this side, where the target would be blamed
 * @param clock what is known of the agent's clock
 */
record ResultAssembler(
        AgentIdentity agent, Fault fault, @Nullable ClockFacts clock) {

    /** What is known of an attempt before it ends. */
    record AttemptFacts(RunnableCheck check, Instant slot, int attempt, Instant startedAt) {}

    CheckResult assemble(long seq, AttemptFacts facts, Ending ending) {
        return switch (ending) {
            case Ending.Seen seen -> seen(seq, facts, seen);
            case Ending.TimedOut late ->
                of(
                        seq,
                        facts,
                        late.allowed(),
                        failure(
                                Reason.TIMEOUT,
                                Blame.TARGET,
                                "no answer within " + ReadingVerdict.millis(late.allowed()) + " ms"));
            case Ending.Refused refused ->
                of(seq, facts, refused.elapsed(), failure(Reason.SETUP, Blame.AGENT, refused.why()));
            case Ending.Broken broken ->
                of(
                        seq,
                        facts,
                        broken.elapsed(),
                        failure(Reason.AGENT_INTERNAL, Blame.AGENT, "the probe threw " + broken.fault()));
            case Ending.Missed missed ->
                of(seq, facts, null, failure(Reason.AGENT_INTERNAL, Blame.AGENT, missed.why()), Outcome.MISSED);
        };
    }

    private CheckResult seen(long seq, AttemptFacts facts, Ending.Seen seen) {
        Duration own = seen.reading().duration();
        Duration latency = own == null ? seen.elapsed() : own;
        Reading reading = ReadingVerdict.slowIsDegraded(
                seen.reading(), latency, facts.check().entry());
        return of(seq, facts, reading.outcome() == Outcome.SKIPPED ? null : latency, reading);
    }

    private static Reading failure(Reason reason, Blame blame, String detail) {
        return Reading.failure(reason, detail).blame(blame).build();
    }

    private CheckResult of(long seq, AttemptFacts facts, @Nullable Duration duration, Reading reading) {
        return of(seq, facts, duration, reading, reading.outcome());
    }

    private CheckResult of(
            long seq, AttemptFacts facts, @Nullable Duration duration, Reading reading, Outcome outcome) {
        CheckEntry entry = facts.check().entry();
        Redactor redactor = facts.check().redactor();
        return new CheckResult(
                entry.id(),
                entry.version(),
                agent.location(),
                agent.agentId(),
                agent.bootId(),
                seq,
                facts.slot(),
                facts.startedAt().truncatedTo(ChronoUnit.MICROS),
                facts.attempt(),
                entry.attempts(),
                entry.interval(),
                entry.timeout(),
                outcome,
                outcome == Outcome.SUCCESS ? null : reading.reason(),
                blame(reading),
                duration,
                reading.phases(),
                reading.remoteIp(),
                reading.http(),
                reading.tls(),
                assertions(reading.assertions(), redactor),
                reading.steps(),
                clock,
                labels(reading.labels(), redactor),
                detail(reading, redactor),
                Map.of());
    }

    private @Nullable Blame blame(Reading reading) {
        Blame own = ReadingVerdict.blame(reading);
        if (own != Blame.TARGET) {
            return own;
        }
        return switch (fault) {
            case NONE -> own;
            case UPLINK -> Blame.NETWORK;
            case RESOLVER -> Blame.RESOLVER;
        };
    }

    private @Nullable String detail(Reading reading, Redactor redactor) {
        String own = reading.detail() == null ? "" : clean(reading.detail(), redactor);
        String text = switch (fault) {
            case NONE -> own;
            case UPLINK -> own + "; no control target of this location answers either";
            case RESOLVER -> own + "; names of control targets do not resolve either";
        };
        return text.isEmpty() ? null : text;
    }

    private static List<AssertionResult> assertions(List<AssertionResult> assertions, Redactor redactor) {
        return assertions.stream()
                .map(a -> new AssertionResult(a.id(), a.ok(), a.detail() == null ? null : clean(a.detail(), redactor)))
                .toList();
    }

    private static Map<String, String> labels(Map<String, String> labels, Redactor redactor) {
        Map<String, String> clean = new TreeMap<>();
        labels.forEach((name, value) -> clean.put(name, clean(value, redactor)));
        return clean;
    }

    /** No secret, no U+0000, which PostgreSQL cannot store, and no half of a surrogate pair, which JSON cannot carry. */
    private static String clean(String text, Redactor redactor) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return redactor.redact(whole).replace("\0", "");
    }
}

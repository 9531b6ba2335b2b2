package io.cloudmon.wire;

import static io.cloudmon.wire.WireTime.micros;
import static io.cloudmon.wire.WireTime.microsNullable;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Phases;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import io.cloudmon.wire.WireResult.WireAssertion;
import io.cloudmon.wire.WireResult.WireClock;
import io.cloudmon.wire.WireResult.WireHttp;
import io.cloudmon.wire.WireResult.WirePhases;
import io.cloudmon.wire.WireResult.WireStep;
import io.cloudmon.wire.WireResult.WireTls;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From the contract to its JSON shape. */
final class ResultWriter {

    private ResultWriter() {}

    static WireResult write(CheckResult r) {
        return new WireResult(
                r.resultId().toString(),
                r.checkId(),
                r.checkVersion(),
                r.location(),
                r.agentId(),
                r.agentBootId().toString(),
                r.agentSeq(),
                WireTime.write(r.scheduledAt()),
                WireTime.write(r.startedAt()),
                r.attempt(),
                r.attemptsMax(),
                micros(r.interval()),
                micros(r.timeout()),
                text(r, "outcome", r.outcome()),
                text(r, "reason", r.reason()),
                text(r, "blame", r.blame()),
                microsNullable(r.duration()),
                phases(r.phases()),
                r.remoteIp(),
                http(r.http()),
                tls(r.tls()),
                r.assertions().stream().map(ResultWriter::assertion).toList(),
                r.steps().stream().map(ResultWriter::step).toList(),
                clock(r.clock()),
                r.labels(),
                r.detail());
    }

    /** The original text where the value was unknown to this version, so that nothing is lost on the way through. */
    private static @Nullable String text(CheckResult result, String field, @Nullable Enum<?> value) {
        String unknown = result.unknownTexts().get(field);
        if (unknown != null) {
            return unknown;
        }
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable WirePhases phases(Phases p) {
        return p.equals(Phases.NONE)
                ? null
                : new WirePhases(
                        microsNullable(p.dns()),
                        microsNullable(p.connect()),
                        microsNullable(p.tls()),
                        microsNullable(p.send()),
                        microsNullable(p.firstByte()),
                        microsNullable(p.transfer()));
    }

    private static @Nullable WireHttp http(@Nullable HttpFacts h) {
        return h == null ? null : new WireHttp(h.status(), h.version());
    }

    private static @Nullable WireTls tls(@Nullable TlsFacts t) {
        return t == null
                ? null
                : new WireTls(
                        t.version(),
                        t.cipher(),
                        WireTime.writeNullable(t.notAfter()),
                        WireTime.writeNullable(t.chainNotAfter()),
                        t.fingerprint(),
                        t.verified());
    }

    private static WireAssertion assertion(AssertionResult a) {
        return new WireAssertion(a.id(), a.ok(), a.detail());
    }

    private static WireStep step(StepResult s) {
        return new WireStep(s.name(), s.service(), s.method(), s.status(), micros(s.duration()), s.requestId());
    }

    private static @Nullable WireClock clock(@Nullable ClockFacts c) {
        return c == null
                ? null
                : new WireClock(
                        microsNullable(c.offset()),
                        c.syncedAge() == null ? null : c.syncedAge().toSeconds());
    }
}

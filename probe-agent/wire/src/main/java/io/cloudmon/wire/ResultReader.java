package io.cloudmon.wire;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the JSON shape to the contract; refuses what breaks it, keeps what it does not know. */
final class ResultReader {
    private final WireResult wire;
    private final Map<String, String> unknownTexts = new HashMap<>();

    ResultReader(WireResult wire) {
        this.wire = wire;
    }

    CheckResult read() throws MalformedMessageException {
        try {
            CheckResult result = convert();
            requireOwnId(result);
            return result;
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private CheckResult convert() throws MalformedMessageException {
        Outcome outcome = enumeration("outcome", required("outcome", wire.outcome()), Outcome.class, Outcome.OTHER);
        return new CheckResult(
                id("check_id", wire.checkId()),
                atLeast("check_version", required("check_version", wire.checkVersion()), 1),
                id("location", wire.location()),
                id("agent_id", wire.agentId()),
                uuid("agent_boot_id", wire.agentBootId()),
                atLeast("agent_seq", required("agent_seq", wire.agentSeq()), 1),
                WireTime.read("scheduled_at", wire.scheduledAt()),
                WireTime.read("started_at", wire.startedAt()),
                atLeast("attempt", required("attempt", wire.attempt()), 1),
                atLeast("attempts_max", required("attempts_max", wire.attemptsMax()), 1),
                positive("interval_us", wire.intervalUs()),
                positive("timeout_us", wire.timeoutUs()),
                outcome,
                wire.reason() == null ? null : enumeration("reason", wire.reason(), Reason.class, Reason.OTHER),
                wire.blame() == null ? null : enumeration("blame", wire.blame(), Blame.class, Blame.OTHER),
                span("duration_us", wire.durationUs()),
                phases(),
                wire.remoteIp(),
                http(),
                tls(),
                assertions(),
                steps(),
                clock(),
                labels(),
                wire.detail(),
                unknownTexts);
    }

    private void requireOwnId(CheckResult result) throws MalformedMessageException {
        String given = wire.resultId();
        if (given != null && !given.equalsIgnoreCase(result.resultId().toString())) {
            throw new MalformedMessageException(
                    "result_id is '" + given + "'; the key of this result makes it " + result.resultId());
        }
    }

    private Phases phases() throws MalformedMessageException {
        WireResult.WirePhases p = wire.phases();
        return p == null
                ? Phases.NONE
                : new Phases(
                        span("phases.dns_us", p.dnsUs()),
                        span("phases.connect_us", p.connectUs()),
                        span("phases.tls_us", p.tlsUs()),
                        span("phases.send_us", p.sendUs()),
                        span("phases.first_byte_us", p.firstByteUs()),
                        span("phases.transfer_us", p.transferUs()));
    }

    private @Nullable HttpFacts http() throws MalformedMessageException {
        WireResult.WireHttp h = wire.http();
        return h == null
                ? null
                : new HttpFacts(required("http.status", h.status()), required("http.version", h.version()));
    }

    private @Nullable TlsFacts tls() throws MalformedMessageException {
        WireResult.WireTls t = wire.tls();
        return t == null
                ? null
                : new TlsFacts(
                        t.version(),
                        t.cipher(),
                        WireTime.readNullable("tls.not_after", t.notAfter()),
                        WireTime.readNullable("tls.chain_not_after", t.chainNotAfter()),
                        t.fingerprint(),
                        Boolean.TRUE.equals(t.verified()));
    }

    private List<AssertionResult> assertions() throws MalformedMessageException {
        List<AssertionResult> read = new ArrayList<>();
        for (WireResult.WireAssertion a : listOrEmpty(wire.assertions())) {
            read.add(new AssertionResult(
                    required("assertions.id", a.id()), required("assertions.ok", a.ok()), a.detail()));
        }
        return read;
    }

    private List<StepResult> steps() throws MalformedMessageException {
        List<StepResult> read = new ArrayList<>();
        for (WireResult.WireStep s : listOrEmpty(wire.steps())) {
            Duration duration = span("steps.duration_us", required("steps.duration_us", s.durationUs()));
            read.add(new StepResult(
                    required("steps.name", s.name()),
                    s.service(),
                    s.method(),
                    s.status(),
                    required("steps.duration_us", duration),
                    s.requestId()));
        }
        return read;
    }

    private @Nullable ClockFacts clock() {
        WireResult.WireClock c = wire.clock();
        return c == null
                ? null
                : new ClockFacts(
                        WireTime.duration(c.offsetUs()),
                        c.syncedAgeS() == null ? null : Duration.ofSeconds(c.syncedAgeS()));
    }

    private Map<String, String> labels() throws MalformedMessageException {
        Map<String, String> labels = wire.labels();
        if (labels == null) {
            return Map.of();
        }
        for (Map.Entry<String, String> label : labels.entrySet()) {
            required("labels." + label.getKey(), label.getValue());
        }
        return labels;
    }

    private <E extends Enum<E>> E enumeration(String field, String text, Class<E> type, E other) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            unknownTexts.put(field, text);
            return other;
        }
    }

    private static <T> List<T> listOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T required(String field, @Nullable T value) throws MalformedMessageException {
        if (value == null) {
            throw new MalformedMessageException(field + " is missing");
        }
        return value;
    }

    /** PostgreSQL cannot store U+0000 and a text key has to be of a sane length. */
    private static String id(String field, @Nullable String value) throws MalformedMessageException {
        String text = required(field, value);
        if (text.isBlank() || text.length() > 200 || text.indexOf('\0') >= 0) {
            throw new MalformedMessageException(
                    field + " is '" + text.replace("\0", "\\0") + "'; write 1 to 200 printable characters");
        }
        return text;
    }

    private static UUID uuid(String field, @Nullable String value) throws MalformedMessageException {
        String text = required(field, value);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(field + " is '" + text + "'; write a UUID", e);
        }
    }

    private static int atLeast(String field, int value, int min) throws MalformedMessageException {
        return (int) atLeast(field, (long) value, min);
    }

    private static long atLeast(String field, long value, int min) throws MalformedMessageException {
        if (value < min) {
            throw new MalformedMessageException(field + " is " + value + "; it must be at least " + min);
        }
        return value;
    }

    private static Duration positive(String field, @Nullable Long value) throws MalformedMessageException {
        Duration duration = required(field, WireTime.duration(value));
        if (!duration.isPositive()) {
            throw new MalformedMessageException(field + " is " + value + "; it must be positive");
        }
        return duration;
    }

    private static @Nullable Duration span(String field, @Nullable Long value) throws MalformedMessageException {
        if (value != null && value < 0) {
            throw new MalformedMessageException(field + " is " + value + "; it must not be negative");
        }
        return WireTime.duration(value);
    }
}

package io.cloudmon.agent.check;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import io.cloudmon.wire.CheckEntry;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** A check result as a person wants to read it. */
record ResultText(PrintWriter out, Ansi ansi) {

    void print(CheckEntry entry, CheckResult result) {
        out.println(ansi.string("@|bold " + entry.id() + "|@") + "  " + entry.probe() + "  " + entry.target());
        out.println("  " + verdict(result));
        if (result.detail() != null) {
            out.println("  " + result.detail());
        }
        out.println();
        PhaseBars.lines(result.phases()).forEach(line -> out.println("  " + line));
        http(result.http());
        tls(result.tls(), result.startedAt());
        result.assertions().forEach(this::assertion);
        result.steps().forEach(this::step);
        result.labels().forEach((name, value) -> out.println("  " + name + ": " + value));
        out.println();
        out.flush();
    }

    private String verdict(CheckResult result) {
        StringBuilder line = new StringBuilder(ansi.string("@|bold," + colour(result.outcome()) + " "
                + name(result.outcome()).toUpperCase(Locale.ROOT) + "|@"));
        if (result.reason() != null) {
            line.append("  ").append(name(result.reason()));
        }
        if (result.blame() != null) {
            line.append("  (blame: ").append(name(result.blame())).append(')');
        }
        if (result.duration() != null) {
            line.append("  in ").append(PhaseBars.millis(result.duration()));
        }
        if (result.remoteIp() != null) {
            line.append("  from ").append(result.remoteIp());
        }
        if (result.attemptsMax() > 1) {
            line.append("  attempt ").append(result.attempt()).append(" of ").append(result.attemptsMax());
        }
        return line.toString();
    }

    private void http(@Nullable HttpFacts http) {
        if (http != null) {
            out.println("  HTTP " + http.status() + " over HTTP/" + http.version());
        }
    }

    private void tls(@Nullable TlsFacts tls, Instant now) {
        if (tls == null) {
            return;
        }
        out.println("  TLS " + orUnknown(tls.version()) + " " + orUnknown(tls.cipher())
                + (tls.verified() ? ", certificate verified" : ", certificate NOT verified"));
        if (tls.notAfter() != null) {
            out.println("  certificate valid until " + tls.notAfter() + " (" + days(now, tls.notAfter()) + ")");
        }
        if (tls.fingerprint() != null) {
            out.println("  certificate SHA-256 " + tls.fingerprint());
        }
    }

    private void assertion(AssertionResult assertion) {
        String mark = assertion.ok() ? ansi.string("@|green ✓|@") : ansi.string("@|red ✗|@");
        out.println("  " + mark + " " + assertion.id() + (assertion.detail() == null ? "" : ": " + assertion.detail()));
    }

    private void step(StepResult step) {
        out.println("  " + step.name() + "  " + orUnknown(step.service()) + "  "
                + (step.status() == null ? "" : step.status()) + "  " + PhaseBars.millis(step.duration()));
    }

    private static String days(Instant now, Instant end) {
        long days = Duration.between(now, end).toDays();
        return end.isBefore(now) ? "expired " + -days + " days ago" : "in " + days + " days";
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "?" : text;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> "green";
            case DEGRADED -> "yellow";
            case FAILURE -> "red";
            case MISSED, SKIPPED, OTHER -> "magenta";
        };
    }
}

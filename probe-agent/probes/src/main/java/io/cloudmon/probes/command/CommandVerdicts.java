package io.cloudmon.probes.command;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.process.ChildProcess.End;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.Locale;

/** Reads a plugin's end: 0 good, 1 degraded, 2 failed, and 3 that it could not tell, which says nothing of the target. */
final class CommandVerdicts {
    private static final int MOST_VALUES = 32;
    private final CommandCheck check;

    CommandVerdicts(CommandCheck check) {
        this.check = check;
    }

    Reading.Builder judge(End end) {
        return switch (end) {
            case End.Exited(int code, String out, String err) -> exited(code, out, err);
            case End.Overflowed(String out) ->
                setup("wrote more than " + check.maxOutput() + " bytes and was stopped: " + masked(firstLine(out)));
            case End.TimedOut(String out) ->
                Reading.failure(
                                Reason.TIMEOUT,
                                "no end within " + Texts.duration(check.timeout()) + " while running " + check.program()
                                        + after(out))
                        .blame(Blame.TARGET);
        };
    }

    private Reading.Builder exited(int code, String out, String err) {
        PluginOutput output = PluginOutput.parse(out.isBlank() ? err : out);
        String text = masked(output.text().isEmpty() ? "no output" : output.text());
        Reading.Builder reading = switch (code) {
            case 0 -> Reading.success().detail(text);
            case 1 -> Reading.degraded(Reason.ASSERTION, text).blame(Blame.TARGET);
            case 2 -> Reading.failure(Reason.ASSERTION, text).blame(Blame.TARGET);
            case 3 -> setup("could not tell: " + text);
            default -> setup("ended with the code " + code + ", which no plugin should: " + text);
        };
        output.values().stream()
                .limit(MOST_VALUES)
                .forEach(value -> reading.label("perf_" + name(value.label()), value.written()));
        return reading;
    }

    private Reading.Builder setup(String what) {
        return Reading.failure(Reason.SETUP, check.program() + " " + what).blame(Blame.AGENT);
    }

    private String after(String out) {
        return out.isBlank() ? "" : ", which had written: " + masked(firstLine(out));
    }

    /** The values of the check's environment are where its secrets are. */
    private String masked(String text) {
        String masked = text;
        for (String value : check.environment().values()) {
            masked = value.length() < 4 ? masked : masked.replace(value, "***");
        }
        return Texts.excerpt(masked);
    }

    private static String firstLine(String out) {
        return out.lines().findFirst().orElse("");
    }

    private static String name(String label) {
        String name = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}

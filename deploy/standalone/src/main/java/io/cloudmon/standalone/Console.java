package io.cloudmon.standalone;

import io.cloudmon.standalone.process.Reports;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the launcher says at the terminal: one line per thing that happened. */
final class Console implements Reports {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A part is ready; the time is since the launcher began. */
    void ready(String part, String detail) {
        say(String.format(Locale.ROOT, "  %-14s ready after %5.1f s   %s", part, seconds(sinceBegin()), detail));
    }

    Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}

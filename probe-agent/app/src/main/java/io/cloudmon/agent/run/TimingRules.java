package io.cloudmon.agent.run;

import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rules that keep a check's attempts inside its slot. */
public final class TimingRules {

    private TimingRules() {}

    /** What breaks the rules; empty when nothing does. */
    public static List<Problem> problems(CheckEntry entry) {
        List<Problem> problems = new ArrayList<>();
        Duration interval = entry.interval();
        Duration timeout = entry.timeout();
        if (interval.compareTo(SlotGrid.MIN_INTERVAL) < 0) {
            problems.add(
                    new Problem("interval", "is " + text(interval), "write at least " + text(SlotGrid.MIN_INTERVAL)));
        }
        if (!timeout.isPositive() || timeout.compareTo(interval) > 0) {
            problems.add(new Problem("timeout", "is " + text(timeout), "write more than 0, at most the interval"));
        }
        if (entry.attempts() < 1) {
            problems.add(new Problem("attempts", "is " + entry.attempts(), "write 1 or more"));
        } else if (problems.isEmpty() && timeout.multipliedBy(entry.attempts()).compareTo(interval) > 0) {
            problems.add(new Problem(
                    "attempts",
                    "is " + entry.attempts() + ", and " + entry.attempts() + " times " + text(timeout)
                            + " does not fit in the interval of " + text(interval),
                    "write fewer attempts, a shorter timeout or a longer interval"));
        }
        return problems;
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1_000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}

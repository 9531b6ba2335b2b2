package io.cloudmon.agent.check;

import io.cloudmon.result.Phases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the time went, as a waterfall of bars. */
final class PhaseBars {
    private static final int WIDTH = 40;

    private PhaseBars() {}

    /** One line per phase that was measured. */
    static List<String> lines(Phases phases) {
        Map<String, Duration> measured = new LinkedHashMap<>();
        put(measured, "dns", phases.dns());
        put(measured, "connect", phases.connect());
        put(measured, "tls", phases.tls());
        put(measured, "send", phases.send());
        put(measured, "first byte", phases.firstByte());
        put(measured, "transfer", phases.transfer());
        long total = measured.values().stream().mapToLong(Duration::toNanos).sum();
        List<String> lines = new ArrayList<>();
        long begin = 0;
        for (Map.Entry<String, Duration> phase : measured.entrySet()) {
            long end = begin + phase.getValue().toNanos();
            lines.add(String.format(
                    Locale.ROOT, "%-10s %10s  %s", phase.getKey(), millis(phase.getValue()), bar(begin, end, total)));
            begin = end;
        }
        return lines;
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    private static String bar(long begin, long end, long total) {
        int from = scale(begin, total);
        int length = Math.max(1, scale(end, total) - from);
        return " ".repeat(from) + "█".repeat(length);
    }

    private static int scale(long value, long total) {
        return total == 0 ? 0 : (int) (value * WIDTH / total);
    }

    private static void put(Map<String, Duration> phases, String name, @Nullable Duration duration) {
        if (duration != null) {
            phases.put(name, duration);
        }
    }
}

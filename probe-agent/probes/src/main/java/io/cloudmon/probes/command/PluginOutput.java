package io.cloudmon.probes.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What a plugin wrote, as the Monitoring Plugins guidelines have it: a line of text, performance data after a bar, more
 * text, and more performance data after another bar.
 *
 * @param text the first line, without its performance data
 */
record PluginOutput(String text, List<PerformanceValue> values) {

    static PluginOutput parse(String output) {
        List<String> lines = output.lines().toList();
        if (lines.isEmpty()) {
            return new PluginOutput("", List.of());
        }
        List<PerformanceValue> values = new ArrayList<>();
        String first = lines.getFirst();
        int bar = first.indexOf('|');
        if (bar >= 0) {
            values.addAll(PerformanceValue.parse(first.substring(bar + 1)));
        }
        boolean data = false;
        for (String line : lines.subList(1, lines.size())) {
            int next = data ? -1 : line.indexOf('|');
            if (data || next >= 0) {
                values.addAll(PerformanceValue.parse(line.substring(next + 1)));
                data = true;
            }
        }
        return new PluginOutput((bar < 0 ? first : first.substring(0, bar)).strip(), values);
    }
}

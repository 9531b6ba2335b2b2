package io.cloudmon.probes.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value of a plugin's performance data: {@code 'label'=value[unit];[warn];[crit];[min];[max]}. The thresholds are the
 * plugin's own affair and not kept.
 *
 * @param value empty when the plugin could not tell it ({@code U})
 * @param unit such as {@code s}, {@code B}, {@code %} or {@code c}; empty for none
 */
record PerformanceValue(String label, Optional<BigDecimal> value, String unit) {
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*(?:'((?:[^']|'')*+)'|([^'=\\s]++))="
                    + "(?:(U)|([-+]?(?:\\d++(?:[.,]\\d*+)?+|[.,]\\d++)(?:[eE][-+]?\\d{1,3}+)?+)([^;\\s\\d]*+))(?:;\\S*+)?+(?=\\s|$)");

    /** All values up to the first that cannot be read, for what follows it may be anything. */
    static List<PerformanceValue> parse(String text) {
        List<PerformanceValue> values = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.lookingAt()) {
            values.add(of(entry));
            entry.region(entry.end(), text.length());
        }
        return values;
    }

    private static PerformanceValue of(Matcher entry) {
        String label = entry.group(1) == null ? entry.group(2) : entry.group(1).replace("''", "'");
        return entry.group(3) == null
                ? new PerformanceValue(
                        label, Optional.of(new BigDecimal(entry.group(4).replace(',', '.'))), entry.group(5))
                : new PerformanceValue(label, Optional.empty(), "");
    }

    /** As a label writes it: the number without an exponent and its unit. */
    String written() {
        return value.map(number -> number.toPlainString() + unit).orElse("U");
    }
}

package io.cloudmon.dashboards.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Expands a query as Grafana does before PostgreSQL sees it: variables and interval in the browser, then the macros of
 * the PostgreSQL data source on the server (documented under "PostgreSQL query editor", "Macros").
 */
record GrafanaMacros(Instant from, Instant to, Duration interval, Map<String, List<String>> variables) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):sqlstring}");
    private static final Pattern MACRO = Pattern.compile("\\$([_a-zA-Z0-9]+)\\(([^)]*)\\)(,?)");
    private static final Pattern INTERVAL = Pattern.compile("(\\d+)([smhd])");
    private static final Map<String, Long> UNIT_SECONDS = Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86400L);

    String expand(String sql) {
        String inBrowser = VARIABLE.matcher(sql)
                .replaceAll(match -> Matcher.quoteReplacement(sqlStrings(match.group(1))))
                .replace("$__interval_ms", String.valueOf(interval.toMillis()))
                .replace("$__interval", interval.toSeconds() + "s");
        String expanded = MACRO.matcher(inBrowser).replaceAll(match -> Matcher.quoteReplacement(macro(match)));
        if (expanded.contains("$")) {
            throw new IllegalArgumentException("Grafana would send this as it is: " + expanded);
        }
        return expanded;
    }

    private String sqlStrings(String name) {
        if (!variables.containsKey(name)) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return variables.get(name).stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(","));
    }

    /** A comma right behind $__timeGroup makes Grafana add the alias, an old form that it still understands. */
    private String macro(MatchResult match) {
        List<String> arguments =
                List.of(match.group(2).split(",")).stream().map(String::strip).toList();
        String comma = match.group(3);
        String name = match.group(1).equals("__timeGroup") && !comma.isEmpty() ? "__timeGroupAlias" : match.group(1);
        return switch (name) {
                    case "__time" -> arguments.getFirst() + " AS \"time\"";
                    case "__timeFilter" -> arguments.getFirst() + " BETWEEN '" + from + "' AND '" + to + "'";
                    case "__timeFrom" -> "'" + from + "'";
                    case "__timeTo" -> "'" + to + "'";
                    case "__timeGroup" -> group(arguments);
                    case "__timeGroupAlias" -> group(arguments) + " AS \"time\"";
                    default -> throw new IllegalArgumentException("unknown macro " + name);
                }
                + comma;
    }

    private static String group(List<String> arguments) {
        long seconds = seconds(arguments.get(1).replace("'", ""));
        return "floor(extract(epoch from " + arguments.getFirst() + ")/" + seconds + ")*" + seconds;
    }

    private static long seconds(String text) {
        Matcher match = INTERVAL.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("error parsing interval " + text);
        }
        return Long.parseLong(match.group(1)) * UNIT_SECONDS.get(match.group(2));
    }
}

package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.cloudmonimport.metricsprocessor.GraphiteQuery.Call;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.GraphiteQuery.Series;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.GraphiteQuery.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises by its structure what a query asks: a share, a latency or a count. Use each once. */
final class SignalRecognition {
    private static final Set<String> WINDOWS = Set.of("smartSummarize", "summarize");
    private static final Set<String> JOINS =
            Set.of("consolidateBy", "aggregate", "sumSeries", "sum", "averageSeries", "avg");
    private static final Set<String> AVERAGES = Set.of("average", "avg", "sum");
    private static final Pattern WINDOW =
            Pattern.compile("(?<number>[1-9]\\d{0,4})(?<unit>s(?:ec(?:ond)?s?)?|min(?:ute)?s?|h(?:our)?s?)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Set<Duration> windows = new TreeSet<>();

    private SignalRecognition() {}

    static Signal of(String query) throws NotConvertible {
        return new SignalRecognition().signal(GraphiteParser.parse(query));
    }

    private Signal signal(GraphiteQuery query) throws NotConvertible {
        GraphiteQuery core = core(query);
        if (core instanceof Call call && call.function().equals("asPercent")) {
            return share(call);
        }
        SeriesPath path = path(core);
        Measure measure = measure(path);
        return new Signal(measure, path.origin(), over(), !(measure instanceof Measure.Latency));
    }

    private Signal share(Call call) throws NotConvertible {
        if (call.arguments().size() != 2) {
            throw unknown("asks for a share of one series");
        }
        SeriesPath part = path(core(call.arguments().getFirst()));
        SeriesPath whole = path(core(call.arguments().getLast()));
        if (!whole.isAttempts() || whole.origin() != part.origin()) {
            throw unknown("asks for a share of '" + whole.leaf() + "'");
        }
        return new Signal(measure(part), part.origin(), over(), false);
    }

    /** What is left without the functions that only join or smooth series. */
    private GraphiteQuery core(GraphiteQuery query) throws NotConvertible {
        if (!(query instanceof Call call) || call.arguments().isEmpty()) {
            return query;
        }
        if (WINDOWS.contains(call.function())) {
            windows.add(window(call));
        } else if (!JOINS.contains(call.function())) {
            return query;
        }
        return core(call.arguments().getFirst());
    }

    private static Duration window(Call call) throws NotConvertible {
        String text = text(call, 1).orElse("");
        Matcher matcher = WINDOW.matcher(text);
        if (!matcher.matches()) {
            throw unknown("has the window '" + text + "'");
        }
        if (text(call, 2).filter(function -> !AVERAGES.contains(function)).isPresent()) {
            throw unknown("takes the " + text(call, 2).orElse("") + " of a window");
        }
        Duration window = unit(matcher.group("unit")).multipliedBy(Long.parseLong(matcher.group("number")));
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new NotConvertible("has the window '" + text + "'", "write 10s to 24h");
        }
        return window;
    }

    private static Optional<String> text(Call call, int index) {
        return index < call.arguments().size() && call.arguments().get(index) instanceof Text(String value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Duration unit(String word) {
        return switch (word.charAt(0)) {
            case 's' -> Duration.ofSeconds(1);
            case 'm' -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
    }

    private Optional<Duration> over() throws NotConvertible {
        if (windows.size() > 1) {
            throw unknown("takes averages over " + windows);
        }
        return windows.stream().findFirst();
    }

    private static SeriesPath path(GraphiteQuery query) throws NotConvertible {
        return switch (query) {
            case Series(String path) -> SeriesPath.of(path).orElseThrow(() -> unknown("has the path '" + path + "'"));
            case Call(String function, var arguments) -> throw unknown("has the function " + function + "()");
            case Text(String value) -> throw unknown("has the text '" + value + "' in place of a series");
        };
    }

    private static Measure measure(SeriesPath path) throws NotConvertible {
        return path.measure().orElseThrow(() -> unknown("asks for '" + path.leaf() + "." + path.value() + "'"));
    }

    private static NotConvertible unknown(String what) {
        return new NotConvertible(
                what + ", which is not understood",
                "write a share of attempted, a timer of *, or a count of failed or statuses, for $environment.*.$service");
    }
}

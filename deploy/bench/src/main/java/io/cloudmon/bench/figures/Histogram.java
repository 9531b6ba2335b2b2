package io.cloudmon.bench.figures;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Prometheus histogram: cumulative counts by upper bound. */
public record Histogram(NavigableMap<Double, Double> counts) {

    /** Reads one out of Prometheus' text format; empty where there is none of this name. */
    public static Histogram parse(String exposition, String name) {
        Pattern line = Pattern.compile(
                "^" + Pattern.quote(name) + "_bucket\\{.*?le=\"([^\"]+)\".*?\\} (\\S+)$", Pattern.MULTILINE);
        NavigableMap<Double, Double> counts = new TreeMap<>();
        Matcher matcher = line.matcher(exposition);
        while (matcher.find()) {
            counts.put(number(matcher.group(1)), number(matcher.group(2)));
        }
        return new Histogram(counts);
    }

    /** What was recorded after an earlier look. */
    public Histogram since(Histogram earlier) {
        NavigableMap<Double, Double> difference = new TreeMap<>();
        counts.forEach((bound, count) -> difference.put(bound, count - earlier.counts.getOrDefault(bound, 0.0)));
        return new Histogram(difference);
    }

    /** How many values were recorded. */
    public long total() {
        return counts.isEmpty() ? 0 : Math.round(counts.lastEntry().getValue());
    }

    /** The upper bound of the bucket in which the quantile lies; NaN when nothing was recorded. */
    public double quantile(double share) {
        double rank = share * total();
        for (Map.Entry<Double, Double> bucket : counts.entrySet()) {
            if (bucket.getValue() > 0 && bucket.getValue() >= rank) {
                return bucket.getKey();
            }
        }
        return Double.NaN;
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}

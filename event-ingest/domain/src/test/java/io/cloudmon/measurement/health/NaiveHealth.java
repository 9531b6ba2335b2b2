package io.cloudmon.measurement.health;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Looks at all results anew for each time, with exact arithmetic, instead of moving windows. */
final class NaiveHealth {

    private NaiveHealth() {}

    /** The state by a first flag that makes it bad and a second one that makes it degraded. */
    static String state(List<Flag> flags, List<Sample> samples, Instant time) {
        String bad = truth(flags.getFirst(), samples, time);
        String degraded = truth(flags.getLast(), samples, time);
        if (bad.equals("yes")) {
            return "BAD";
        }
        if (degraded.equals("yes")) {
            return "DEGRADED";
        }
        return bad.equals("open") || degraded.equals("open") ? "UNKNOWN" : "GOOD";
    }

    private static String truth(Flag flag, List<Sample> samples, Instant time) {
        List<Sample> window = samples.stream()
                .filter(sample -> flag.checks().contains(sample.check()))
                .filter(sample -> Duration.between(sample.scheduledAt(), time).compareTo(Duration.ZERO) >= 0)
                .filter(sample -> Duration.between(sample.scheduledAt(), time).compareTo(flag.over()) < 0)
                .filter(sample -> !(flag.measure() instanceof Measure.Latency) || sample.latency() != null)
                .toList();
        if (window.size() < flag.minResults()) {
            return "open";
        }
        int order = value(flag.measure(), window)
                .compareTo(BigDecimal.valueOf(flag.threshold().limit()));
        boolean yes = switch (flag.threshold().comparison()) {
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
        };
        return yes ? "yes" : "no";
    }

    private static BigDecimal value(Measure measure, List<Sample> window) {
        return switch (measure) {
            case Measure.SuccessRatio _ ->
                share(window, window.stream().filter(one -> !one.failed()).count());
            case Measure.FailureRatio _ ->
                share(window, window.stream().filter(Sample::failed).count());
            case Measure.StatusRatio _ ->
                share(
                        window,
                        window.stream()
                                .map(Sample::status)
                                .filter(Objects::nonNull)
                                .filter(status -> status / 100 == 2 || status == 404)
                                .count());
            case Measure.Latency(Statistic statistic) -> latency(statistic, window);
        };
    }

    private static BigDecimal share(List<Sample> window, long hits) {
        return BigDecimal.valueOf(hits * 100).divide(BigDecimal.valueOf(window.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal latency(Statistic statistic, List<Sample> window) {
        List<Long> sorted = window.stream()
                .map(sample -> Objects.requireNonNull(sample.latency()).toNanos() / 1_000)
                .sorted()
                .toList();
        if (statistic == Statistic.MEAN) {
            long sum = sorted.stream().mapToLong(Long::longValue).sum();
            return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(sorted.size()), MathContext.DECIMAL64);
        }
        double share = statistic == Statistic.P50 ? 0.5 : 0.9;
        int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
        return BigDecimal.valueOf(sorted.get(rank - 1));
    }
}

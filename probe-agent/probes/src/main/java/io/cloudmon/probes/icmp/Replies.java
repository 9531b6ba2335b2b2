package io.cloudmon.probes.icmp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The replies of one run.
 *
 * @param sent how many requests were sent
 * @param times the round-trip times of those that were answered, in the order of sending
 */
record Replies(int sent, List<Duration> times) {
    private static final Pattern TIME = Pattern.compile("-|\\d{1,9}(\\.\\d{1,6})?");

    /** Reads fping's report of one address, {@code address : 0.05 - 0.06}, wherever it stands; milliseconds. */
    static Optional<Replies> parse(String report, String address) {
        return report.lines()
                .filter(line -> line.startsWith(address + " "))
                .map(line -> line.substring(line.indexOf(" : ") + 3).strip().split("\\s+"))
                .filter(times ->
                        Arrays.stream(times).allMatch(time -> TIME.matcher(time).matches()))
                .map(Replies::of)
                .findFirst();
    }

    int received() {
        return times.size();
    }

    double lossPercent() {
        return 100.0 * (sent - received()) / sent;
    }

    Duration min() {
        return times.stream().min(Duration::compareTo).orElse(Duration.ZERO);
    }

    Duration max() {
        return times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    Duration average() {
        return mean(times);
    }

    /** By the nearest rank: the smallest time that at least 95 % of the replies do not exceed. */
    Duration percentile95() {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
    }

    /** The mean of the differences between one reply's time and the next one's. */
    Duration jitter() {
        return mean(IntStream.range(1, times.size())
                .mapToObj(i -> times.get(i).minus(times.get(i - 1)).abs())
                .toList());
    }

    private static Replies of(String[] times) {
        return new Replies(
                times.length,
                Arrays.stream(times)
                        .filter(time -> !time.equals("-"))
                        .map(time -> Duration.ofNanos(
                                new BigDecimal(time).movePointRight(6).longValue()))
                        .toList());
    }

    private static Duration mean(List<Duration> durations) {
        return durations.isEmpty()
                ? Duration.ZERO
                : durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size());
    }
}

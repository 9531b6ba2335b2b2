package io.cloudmon.probes.icmp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The replies of one run.
 *
 * @param sent how many requests were sent
 * @param times the round-trip times of those that were answered, in the order of sending
 */
record Replies(int sent, List<Duration> times) {
    private static final Pattern REPLY =
            Pattern.compile("\\d{1,6} bytes from .*: icmp_seq=(\\d{1,6}) .*time=(\\d{1,9}(?:\\.\\d{1,6})?) ms");
    private static final Pattern SUMMARY = Pattern.compile("(\\d{1,6}) packets transmitted, .*");

    Replies {
        times = List.copyOf(times);
    }

    /** Reads the report of iputils' ping; empty when it is none, for it ends before the summary. */
    static Optional<Replies> parse(String report) {
        SortedMap<Integer, Duration> times = new TreeMap<>();
        for (String line : report.lines().toList()) {
            Matcher reply = REPLY.matcher(line);
            Matcher summary = SUMMARY.matcher(line);
            if (reply.matches()) {
                times.putIfAbsent(Integer.valueOf(reply.group(1)), millis(reply.group(2)));
            } else if (summary.matches()) {
                int sent = Integer.parseInt(summary.group(1));
                return sent == 0 ? Optional.empty() : Optional.of(new Replies(sent, List.copyOf(times.values())));
            }
        }
        return Optional.empty();
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

    private static Duration millis(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(6).longValue());
    }

    private static Duration mean(List<Duration> durations) {
        return durations.isEmpty()
                ? Duration.ZERO
                : durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size());
    }
}

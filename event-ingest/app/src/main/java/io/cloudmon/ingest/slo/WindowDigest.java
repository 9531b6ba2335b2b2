package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.slo.SlotSlices.Slice;
import io.cloudmon.measurement.slo.SlotCounts;
import io.cloudmon.measurement.window.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SHA-256 over a canonical text of all that a closed window was computed from, so that anyone who has the records can
 * check that they are the ones.
 */
final class WindowDigest {
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private WindowDigest() {}

    /** The digest in lower-case hexadecimal. */
    static String of(SlaWindow window, List<Slice> slices) {
        return Sha256.hex(text(window, slices).getBytes(StandardCharsets.UTF_8));
    }

    /** The SLO's id, its window and its terms; then its records, exclusions and slices, each in the order of time. */
    static String text(SlaWindow window, List<Slice> slices) {
        Stream<String> head = Stream.of(
                "method v1|" + window.slo().id() + '|' + time(window.window()),
                "terms|" + window.slo().terms().text());
        Stream<String> states = window.evidence().periods().stream()
                .map(period -> "record|" + time(period.interval()) + '|' + lower(period.state()));
        Stream<String> excluded = window.evidence().excluded().stream()
                .map(period -> "exclusion|" + time(period.interval()) + '|' + lower(period.kind()));
        return Stream.of(head, states, excluded, slices.stream().map(WindowDigest::line))
                .flatMap(lines -> lines)
                .map(line -> line + '\n')
                .collect(Collectors.joining());
    }

    private static String line(Slice slice) {
        SlotCounts counts = slice.counts();
        return "slots|" + time(slice.start()) + '|' + counts.good() + '|' + counts.degraded() + '|' + counts.bad() + '|'
                + counts.unknown() + '|' + counts.excluded();
    }

    private static String time(Interval interval) {
        return time(interval.start()) + '|' + time(interval.end());
    }

    private static String time(Instant instant) {
        return MICROS.format(instant);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

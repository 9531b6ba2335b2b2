package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.exclusion.Exclusion;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.StatePeriod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
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
    static String of(String sloId, Interval window, List<StatePeriod> periods, List<Exclusion> exclusions) {
        byte[] text = text(sloId, window, periods, exclusions).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    /** One line for the SLO's id and its window, then one for each record and each exclusion, in the order of time. */
    static String text(String sloId, Interval window, List<StatePeriod> periods, List<Exclusion> exclusions) {
        String head = "method v1|" + sloId + '|' + time(window);
        Stream<String> states =
                periods.stream().map(period -> "record|" + time(period.interval()) + '|' + lower(period.state()));
        Stream<String> excluded = exclusions.stream()
                .map(exclusion -> "exclusion|" + time(exclusion.interval()) + '|' + lower(exclusion.kind()));
        return Stream.of(Stream.of(head), states, excluded)
                .flatMap(lines -> lines)
                .map(line -> line + '\n')
                .collect(Collectors.joining());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }
}

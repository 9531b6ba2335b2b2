package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.rollup.Sample;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Phases;
import io.cloudmon.wire.MalformedMessageException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A check result in the numbers of the database.
 *
 * @param record where it came from
 * @param phasesUs the phases in the order of the columns, in microseconds
 * @param facts what has no column of its own, as JSON
 */
record ResultRow(
        ConsumerRecord<String, byte[]> record,
        CheckResult result,
        int checkNo,
        int locationNo,
        int agentBootNo,
        @Nullable Integer durationUs,
        List<@Nullable Integer> phasesUs,
        @Nullable Short httpStatus,
        byte @Nullable [] facts) {

    private static final Duration LONGEST = Duration.of(Integer.MAX_VALUE, ChronoUnit.MICROS);
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    /** Makes the row; refuses numbers that have no place in their column. */
    static ResultRow of(Decoded decoded, int checkNo, int locationNo, int agentBootNo)
            throws MalformedMessageException {
        CheckResult result = decoded.result();
        HttpFacts http = result.http();
        plausible("started_at", result.startedAt());
        small("attempts_max", result.attemptsMax());
        return new ResultRow(
                decoded.record(),
                result,
                checkNo,
                locationNo,
                agentBootNo,
                micros("duration_us", result.duration()),
                phases(result.phases()),
                http == null ? null : small("http.status", http.status()),
                Facts.of(result));
    }

    Key key() {
        return new Key(checkNo, locationNo, result.scheduledAt(), result.attempt());
    }

    Sample sample() {
        return new Sample(checkNo, locationNo, result.scheduledAt(), result.outcome(), durationUs);
    }

    private static List<@Nullable Integer> phases(Phases phases) throws MalformedMessageException {
        return Arrays.asList(
                micros("phases.dns_us", phases.dns()),
                micros("phases.connect_us", phases.connect()),
                micros("phases.tls_us", phases.tls()),
                micros("phases.send_us", phases.send()),
                micros("phases.first_byte_us", phases.firstByte()),
                micros("phases.transfer_us", phases.transfer()));
    }

    /** A duration as its column has it: 32 bits of microseconds, which is 35 minutes. */
    private static @Nullable Integer micros(String field, @Nullable Duration duration)
            throws MalformedMessageException {
        if (duration == null) {
            return null;
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new MalformedMessageException(
                    field + " is " + duration + "; it must be at most " + Integer.MAX_VALUE + " us (35 minutes)");
        }
        return (int) (duration.toNanos() / 1_000);
    }

    private static void plausible(String field, Instant instant) throws MalformedMessageException {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(FAR)) {
            throw new MalformedMessageException(field + " is " + instant + "; it must be between 1970 and 9999");
        }
    }

    private static short small(String field, int value) throws MalformedMessageException {
        if (value < 0 || value > Short.MAX_VALUE) {
            throw new MalformedMessageException(field + " is " + value + "; it must be 0 to " + Short.MAX_VALUE);
        }
        return (short) value;
    }

    /** The primary key of {@code check_result}. */
    record Key(int checkNo, int locationNo, Instant scheduledAt, int attempt) {}
}

package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.rollup.Sample;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Phases;
import io.cloudmon.wire.MalformedMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
 * @param address the IP address; null when PostgreSQL has to judge what it is
 */
record ResultRow(
        ConsumerRecord<String, byte[]> record,
        CheckResult result,
        int checkNo,
        int locationNo,
        int agentBootNo,
        @Nullable Long durationUs,
        List<@Nullable Integer> phasesUs,
        @Nullable Short httpStatus,
        byte @Nullable [] facts,
        @Nullable InetValue address) {

    /** No check may run longer than its interval, which is a day at most. */
    private static final Duration LONGEST = Duration.ofDays(1);

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
                decoded.facts(),
                decoded.address());
    }

    Key key() {
        return new Key(checkNo, locationNo, result.scheduledAt(), result.attempt());
    }

    /**
     * Whether PostgreSQL may refuse it for what only PostgreSQL judges: an address that Java does not surely read alike, or
     * a zero character, which JSON may hold and PostgreSQL's text may not.
     */
    boolean isSuspect() {
        return address == null || (facts != null && new String(facts, StandardCharsets.ISO_8859_1).contains("\\u0000"));
    }

    Sample sample() {
        return new Sample(checkNo, locationNo, result.scheduledAt(), result.outcome(), durationUs);
    }

    private static List<@Nullable Integer> phases(Phases phases) throws MalformedMessageException {
        return Arrays.asList(
                phase("phases.dns_us", phases.dns()),
                phase("phases.connect_us", phases.connect()),
                phase("phases.tls_us", phases.tls()),
                phase("phases.send_us", phases.send()),
                phase("phases.first_byte_us", phases.firstByte()),
                phase("phases.transfer_us", phases.transfer()));
    }

    /** The columns of the phases hold 35 minutes; a longer one is kept among the facts alone. */
    private static @Nullable Integer phase(String field, @Nullable Duration duration) throws MalformedMessageException {
        Long micros = micros(field, duration);
        return micros == null || micros > Integer.MAX_VALUE ? null : micros.intValue();
    }

    private static @Nullable Long micros(String field, @Nullable Duration duration) throws MalformedMessageException {
        if (duration == null) {
            return null;
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new MalformedMessageException(
                    field + " is " + duration + "; it must be at most a day, which no check may take longer than");
        }
        return duration.toNanos() / 1_000;
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

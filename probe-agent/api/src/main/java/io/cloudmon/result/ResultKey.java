package io.cloudmon.result;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The idempotency key of a check result: two results with the same key are the same result, whoever sent them.
 *
 * @param checkId the check
 * @param location where it ran
 * @param scheduledAt the slot's due time, microsecond precision
 * @param attempt 1 for the first attempt in the slot
 */
public record ResultKey(String checkId, String location, Instant scheduledAt, int attempt) {

    /** Namespace of the UUIDv5 (RFC 9562, section 5.5) made from a key. Fixed for ever. */
    public static final UUID NAMESPACE = UUID.fromString("9b3c1f5e-2f0a-5c55-9d0e-7a1c0b9f4d21");

    private static final int MILLION = 1_000_000;

    /** The UUIDv5 of {@code check_id|location|scheduled_at|attempt}, the time in RFC 3339 UTC with six decimals. */
    public UUID toUuid() {
        String name = checkId + '|' + location + '|' + timeText() + '|' + attempt;
        byte[] hash = sha1().digest(concat(NAMESPACE, name.getBytes(StandardCharsets.UTF_8)));
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    /** RFC 3339 with six decimals; written without a formatter, because ingest makes the id of each result. */
    private String timeText() {
        LocalDateTime second = LocalDateTime.ofEpochSecond(scheduledAt.getEpochSecond(), 0, ZoneOffset.UTC);
        String micros = String.valueOf(MILLION + scheduledAt.getNano() / 1_000).substring(1);
        return second + (second.getSecond() == 0 ? ":00." : ".") + micros + 'Z';
    }

    private static byte[] concat(UUID namespace, byte[] name) {
        return ByteBuffer.allocate(16 + name.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-1", e);
        }
    }
}

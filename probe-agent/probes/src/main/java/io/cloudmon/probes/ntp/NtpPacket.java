package io.cloudmon.probes.ntp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A server's packet (RFC 5905, figure 8), as far as a client needs it.
 *
 * @param leap 3 when the server's clock is not synchronised
 * @param mode 4 for a server's answer
 * @param stratum 1 for a reference clock, 0 when the packet is a refusal
 * @param rootDistance half the delay to the reference clock plus its dispersion: how wrong the server may be
 * @param reference four characters or an address, for a person
 * @param origin the bits that the request gave as its time of sending
 */
record NtpPacket(
        int leap,
        int mode,
        int stratum,
        Duration rootDistance,
        String reference,
        long origin,
        Instant received,
        Instant transmitted) {
    static final int LENGTH = 48;
    private static final int CLIENT_V4 = 0x23;
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long ERA = 1L << 32;

    /** A client's request, whose time of sending is a number that only its receiver can know. */
    static byte[] request(long nonce) {
        return ByteBuffer.allocate(LENGTH)
                .put(0, (byte) CLIENT_V4)
                .putLong(40, nonce)
                .array();
    }

    /** The bits of an answer's origin; only the answer to a request repeats the request's. */
    static boolean answers(byte[] bytes, long nonce) {
        return bytes.length >= LENGTH && ByteBuffer.wrap(bytes).getLong(24) == nonce;
    }

    static NtpPacket parse(byte[] bytes) {
        ByteBuffer packet = ByteBuffer.wrap(bytes);
        int first = packet.get(0) & 0xff;
        int stratum = packet.get(1) & 0xff;
        return new NtpPacket(
                first >> 6,
                first & 7,
                stratum,
                seconds(packet.getInt(4)).dividedBy(2).plus(seconds(packet.getInt(8))),
                reference(bytes, stratum),
                packet.getLong(24),
                instant(packet.getLong(32)),
                instant(packet.getLong(40)));
    }

    /** Seconds in 16.16 fixed point. */
    private static Duration seconds(int fixed) {
        return Duration.ofNanos(Math.round(Integer.toUnsignedLong(fixed) * 1e9 / 65_536));
    }

    /** Seconds since 1900 in 32.32 fixed point; a cleared first bit means the era that begins in 2036. */
    private static Instant instant(long fixed) {
        long seconds = fixed >>> 32;
        long era = seconds < ERA / 2 ? ERA : 0;
        long nanos = Math.round((fixed & (ERA - 1)) * 1e9 / ERA);
        return Instant.ofEpochSecond(seconds + era - FROM_1900_TO_1970, nanos);
    }

    private static String reference(byte[] bytes, int stratum) {
        if (stratum > 1) {
            return (bytes[12] & 0xff) + "." + (bytes[13] & 0xff) + "." + (bytes[14] & 0xff) + "." + (bytes[15] & 0xff);
        }
        return new String(bytes, 12, 4, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}

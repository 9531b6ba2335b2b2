package io.cloudmon.probes.ntp;

import java.time.Duration;
import java.time.Instant;

/**
 * What one exchange says about the two clocks (RFC 5905, 8).
 *
 * @param offset how far the server's clock is ahead of the agent's
 * @param delay the time on the way, there and back
 */
record Measurement(NtpPacket packet, Duration offset, Duration delay) {

    /**
     * @param sent the agent's time of sending
     * @param elapsed from then to the arrival of the answer, by a monotonic clock
     */
    static Measurement of(NtpPacket packet, Instant sent, Duration elapsed) {
        Instant arrived = sent.plus(elapsed);
        Duration there = Duration.between(sent, packet.received());
        Duration back = Duration.between(arrived, packet.transmitted());
        Duration atServer = Duration.between(packet.received(), packet.transmitted());
        return new Measurement(packet, there.plus(back).dividedBy(2), elapsed.minus(atServer));
    }
}

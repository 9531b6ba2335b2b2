package io.cloudmon.probes.icmp;

import io.cloudmon.probe.ProbeConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on what was measured is too much; null for no limit.
 *
 * @param loss per cent of the requests without a reply
 * @param rtt the average round-trip time
 * @param jitter the mean difference of successive round-trip times
 */
record Limits(
        @Nullable Integer loss,
        @Nullable Duration rtt,
        @Nullable Duration jitter) {

    static Limits read(ProbeConfig section, @Nullable Integer defaultLoss) {
        return new Limits(
                section.integer("loss", 1, 100).orElse(defaultLoss),
                section.duration("rtt").orElse(null),
                section.duration("jitter").orElse(null));
    }

    /** The first limit that was reached, for a person. */
    Optional<String> reached(Replies replies) {
        if (loss != null && replies.lossPercent() >= loss) {
            return Optional.of("loss: " + replies.received() + " of " + replies.sent() + " requests were answered");
        }
        if (rtt != null && replies.average().compareTo(rtt) >= 0) {
            return Optional.of("rtt: " + millis(replies.average()) + " ms on average");
        }
        return jitter != null && replies.jitter().compareTo(jitter) >= 0
                ? Optional.of("jitter: " + millis(replies.jitter()) + " ms")
                : Optional.empty();
    }

    static String millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000, 3).toPlainString();
    }
}

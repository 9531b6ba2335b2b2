package io.cloudmon.probes.ntp;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Judges a measurement: whether the server tells the time at all, then how well. */
final class NtpVerdicts {
    private static final int SERVER = 4;
    private static final int UNSYNCHRONISED = 3;
    private final NtpCheck check;

    NtpVerdicts(NtpCheck check) {
        this.check = check;
    }

    Reading.Builder judge(Measurement measurement) {
        NtpPacket packet = measurement.packet();
        if (packet.mode() != SERVER) {
            return failure(Reason.PROTOCOL, "the answer has the mode " + packet.mode() + " and not a server's");
        }
        if (packet.stratum() == 0) {
            return failure(Reason.ASSERTION, "the server refuses: " + Texts.excerpt(packet.reference()));
        }
        return describe(timed(measurement), measurement);
    }

    private Reading.Builder timed(Measurement measurement) {
        NtpPacket packet = measurement.packet();
        String offset = "offset: " + millis(measurement.offset()) + " ms";
        if (packet.leap() == UNSYNCHRONISED || packet.stratum() > 15) {
            return failure(Reason.ASSERTION, "the server's clock is not synchronised");
        }
        if (packet.stratum() > check.maxStratum()) {
            return failure(Reason.ASSERTION, "max_stratum: " + packet.stratum());
        }
        if (reached(check.failureOffset(), measurement)) {
            return failure(Reason.ASSERTION, offset);
        }
        return reached(check.degradedOffset(), measurement)
                ? Reading.degraded(Reason.ASSERTION, offset).blame(Blame.TARGET)
                : Reading.success();
    }

    private static Reading.Builder describe(Reading.Builder reading, Measurement measurement) {
        return reading.label("ntp_stratum", String.valueOf(measurement.packet().stratum()))
                .label("ntp_reference", Texts.excerpt(measurement.packet().reference()))
                .label("ntp_offset_ms", millis(measurement.offset()))
                .label("ntp_delay_ms", millis(measurement.delay()))
                .label("ntp_root_distance_ms", millis(measurement.packet().rootDistance()));
    }

    private static boolean reached(Optional<Duration> limit, Measurement measurement) {
        return limit.isPresent() && measurement.offset().abs().compareTo(limit.get()) >= 0;
    }

    private static Reading.Builder failure(Reason reason, String detail) {
        return Reading.failure(reason, detail).blame(Blame.TARGET);
    }

    private static String millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000, 3).toPlainString();
    }
}

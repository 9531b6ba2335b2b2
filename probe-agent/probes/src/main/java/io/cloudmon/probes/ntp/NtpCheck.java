package io.cloudmon.probes.ntp;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import java.time.Duration;
import java.util.Optional;

/**
 * A validated check of the probe {@code ntp}.
 *
 * @param maxStratum the farthest from a reference clock that will do
 * @param degradedOffset from which difference of the clocks on the check is degraded
 * @param failureOffset from which difference of the clocks on it fails
 */
record NtpCheck(
        Peer peer,
        int maxStratum,
        Optional<Duration> degradedOffset,
        Optional<Duration> failureOffset,
        Duration timeout) {
    private static final int PORT = 123;
    private static final int UNSYNCHRONISED = 16;

    /** Reads and validates every field, then finishes the configuration. */
    static NtpCheck read(ProbeConfig config) {
        NtpCheck read = new NtpCheck(
                new Peer(HostPort.ofTarget(config, PORT), IpVersion.read(config), null),
                config.integer("max_stratum", 1, UNSYNCHRONISED - 1).orElse(UNSYNCHRONISED - 1),
                config.section("degraded").duration("offset"),
                config.section("failure").duration("offset"),
                config.timeout());
        config.finish();
        return read;
    }
}

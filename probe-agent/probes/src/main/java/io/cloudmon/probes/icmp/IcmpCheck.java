package io.cloudmon.probes.icmp;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import java.time.Duration;

/**
 * A validated check of the probe {@code icmp}.
 *
 * @param count how many echo requests a run sends
 * @param spacing the time from one request to the next
 * @param size the bytes of data in each; ping keeps the time of sending in the first sixteen
 */
record IcmpCheck(Peer peer, int count, Duration spacing, int size, Limits degraded, Limits failure, Duration timeout) {
    /** The time that remains for the last reply, and for the program to start and to end. */
    static final Duration RESERVE = Duration.ofMillis(200);

    private static final Duration SHORTEST_SPACING = Duration.ofMillis(10);
    private static final int NO_PORT = 1;
    private static final int ALL = 100;

    /** Reads and validates every field, then finishes the configuration. */
    static IcmpCheck read(ProbeConfig config) {
        IcmpCheck read = new IcmpCheck(
                new Peer(host(config), IpVersion.read(config), null),
                config.integer("count", 1, 100).orElse(5),
                config.duration("spacing").orElse(Duration.ofMillis(200)),
                config.integer("size", 16, 65_000).orElse(56),
                Limits.read(config.section("degraded"), null),
                Limits.read(config.section("failure"), ALL),
                config.timeout());
        read.checkTime(config);
        config.finish();
        return read;
    }

    /** From the first request to the last. */
    Duration sending() {
        return spacing.multipliedBy(count - 1L);
    }

    private void checkTime(ProbeConfig config) {
        if (spacing.compareTo(SHORTEST_SPACING) < 0) {
            config.problem("spacing", "is " + spacing.toMillis() + "ms", "write at least 10ms");
        } else if (sending().plus(RESERVE.multipliedBy(2)).compareTo(timeout) > 0) {
            config.problem(
                    "count",
                    "is " + count + ", which with the spacing takes "
                            + sending().toMillis() + "ms",
                    "write fewer or closer requests, or a timeout that is 400ms longer than that");
        }
    }

    private static HostPort host(ProbeConfig config) {
        try {
            String target = config.target().strip();
            return HostPort.parse(target.indexOf(':') < 0 ? target : "[" + target + "]", NO_PORT);
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    "'" + config.target() + "' " + e.getMessage(), "write a host name or an address, without a port");
            return new HostPort("invalid.invalid", NO_PORT);
        }
    }
}

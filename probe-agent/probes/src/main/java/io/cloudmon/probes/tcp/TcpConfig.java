package io.cloudmon.probes.tcp;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Patterns;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code tcp}.
 *
 * @param send the text to send once connected; empty for none
 * @param expect the pattern to find in what the target sends; null is content with the connection
 * @param maxBytes how much is read at most in search of the pattern
 */
record TcpConfig(Peer peer, String send, @Nullable Pattern expect, int maxBytes, Duration timeout) {
    private static final int DEFAULT_MAX_BYTES = 65_536;
    private static final int LARGEST_MAX_BYTES = 1 << 20;

    /** Reads and validates every field, then finishes the configuration. */
    static TcpConfig read(ProbeConfig config) {
        TlsConfig tls = TlsConfig.read(config);
        Peer peer = new Peer(address(config), IpVersion.read(config), config.has("tls") ? tls : null);
        TcpConfig read = new TcpConfig(
                peer,
                config.string("send").orElse(""),
                Patterns.read(config, "expect").orElse(null),
                config.integer("max_bytes", 1, LARGEST_MAX_BYTES).orElse(DEFAULT_MAX_BYTES),
                config.timeout());
        config.finish();
        return read;
    }

    byte[] bytesToSend() {
        return send.getBytes(StandardCharsets.UTF_8);
    }

    private static HostPort address(ProbeConfig config) {
        try {
            return HostPort.parse(config.target().strip());
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    "'" + config.target() + "' " + e.getMessage(),
                    "write host:port, such as mail.example.org:25 or [2001:db8::1]:25");
            return new HostPort("invalid.invalid", 1);
        }
    }
}

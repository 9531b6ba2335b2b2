package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code dns}.
 *
 * @param tls how to secure the connection; null where the protocol does not
 */
record DnsCheck(
        DnsServer server,
        IpVersion ip,
        @Nullable TlsConfig tls,
        Question question,
        Expectations expectations,
        Authorities authorities,
        Duration timeout) {

    /** Reads and validates every field, then finishes the configuration. */
    static DnsCheck read(ProbeConfig config) {
        DnsServer server = server(config);
        TlsConfig tls = TlsConfig.readTrust(config.section("tls"));
        if (config.has("tls") && !server.protocol().secured()) {
            config.problem(
                    "tls", "is given for a target that is asked in plain", "remove it or write tls:// or https://");
        }
        Question question = Question.read(config);
        DnsCheck read = new DnsCheck(
                server,
                IpVersion.read(config),
                server.protocol().secured() ? tls : null,
                question,
                Expectations.read(config, question),
                Authorities.read(config),
                config.timeout());
        config.finish();
        return read;
    }

    /** Whom to contact for the check's own question. */
    Peer peer() {
        return new Peer(server.address(), ip, tls);
    }

    private static DnsServer server(ProbeConfig config) {
        try {
            return DnsServer.parse(config.target().strip());
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    "'" + config.target() + "' " + e.getMessage(),
                    "write system, host[:port], or tcp://, tls:// or https:// before it");
            return new DnsServer(Protocol.UDP, new HostPort("invalid.invalid", 1), "", false);
        }
    }
}

package io.cloudmon.probes.tls;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;

/**
 * A validated check of the probe {@code tls}.
 *
 * @param peer whom to contact; a refused certificate does not end the connection, the verdict comes afterwards
 * @param verify whether a certificate that cannot be verified fails the check
 */
record TlsCheck(Peer peer, boolean verify, StartTls startTls, Demands demands, Duration timeout) {

    /** Reads and validates every field, then finishes the configuration. */
    static TlsCheck read(ProbeConfig config) {
        StartTls startTls = StartTls.read(config);
        TlsConfig trust = TlsConfig.readTrust(config);
        TlsCheck read = new TlsCheck(
                new Peer(HostPort.ofTarget(config, startTls.defaultPort()), IpVersion.read(config), trust.tolerant()),
                trust.verify(),
                startTls,
                Demands.read(config),
                config.timeout());
        config.finish();
        return read;
    }
}

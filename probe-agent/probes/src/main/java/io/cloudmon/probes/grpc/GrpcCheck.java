package io.cloudmon.probes.grpc;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A validated check of the probe {@code grpc}.
 *
 * @param service whose health to ask for; empty asks for the server's
 * @param metadata headers of the call, their names in lower case
 */
record GrpcCheck(Peer peer, String service, Map<String, String> metadata, Duration timeout) {
    private static final int LONGEST_SERVICE = 1_000;

    /** Reads and validates every field, then finishes the configuration. */
    static GrpcCheck read(ProbeConfig config) {
        boolean secured = config.has("tls");
        TlsConfig tls = TlsConfig.read(config);
        String service = config.string("service").orElse("");
        if (service.length() > LONGEST_SERVICE) {
            config.problem("service", "has " + service.length() + " characters", "write at most " + LONGEST_SERVICE);
        }
        GrpcCheck read = new GrpcCheck(
                new Peer(HostPort.ofTarget(config, secured ? 443 : 80), IpVersion.read(config), secured ? tls : null),
                service,
                metadata(config),
                config.timeout());
        config.finish();
        return read;
    }

    private static Map<String, String> metadata(ProbeConfig config) {
        Map<String, String> metadata = new TreeMap<>();
        config.map("metadata").forEach((name, value) -> {
            if (!name.matches("[a-z0-9_.-]+") || name.startsWith("grpc-") || !value.matches("[ -~]*")) {
                config.problem(
                        "metadata",
                        "has '" + name + "', which cannot be sent",
                        "write lower-case names that do not begin with grpc-, and printable values");
            } else {
                metadata.put(name, value);
            }
        });
        return metadata;
    }
}

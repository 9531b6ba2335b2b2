package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a check uses TLS.
 *
 * @param verify whether a certificate that cannot be verified fails the check
 * @param serverName the name to ask for and to verify instead of the target's host
 * @param ca a PEM file of the authorities to trust instead of the system's
 * @param minDays the days that a certificate must at least be valid for, or the check is degraded
 */
public record TlsConfig(
        boolean verify,
        @Nullable String serverName,
        @Nullable Path ca,
        @Nullable Integer minDays) {

    /** Reads the section {@code tls}. */
    public static TlsConfig read(ProbeConfig config) {
        ProbeConfig tls = config.section("tls");
        TlsConfig trust = readTrust(tls);
        return new TlsConfig(
                trust.verify,
                trust.serverName,
                trust.ca,
                tls.integer("min_days", 0, 36_500).orElse(null));
    }

    /** Reads only whom to trust and for which name, from the fields of {@code tls} itself. */
    public static TlsConfig readTrust(ProbeConfig tls) {
        return new TlsConfig(
                tls.bool("verify").orElse(true),
                tls.string("server_name").flatMap(name -> name(tls, name)).orElse(null),
                tls.string("ca").flatMap(file -> path(tls, file)).orElse(null),
                null);
    }

    /** The same, but a certificate that is refused does not end the connection. */
    public TlsConfig tolerant() {
        return new TlsConfig(false, serverName, ca, minDays);
    }

    /** The same for another host, to which the name does not apply. */
    public TlsConfig withoutServerName() {
        return new TlsConfig(verify, null, ca, minDays);
    }

    private static Optional<String> name(ProbeConfig tls, String name) {
        try {
            return Optional.of(HostPort.parse(name, 443).host());
        } catch (IllegalArgumentException e) {
            tls.problem(
                    "server_name", e.getMessage() + ": '" + name + "'", "write a host name such as www.example.org");
            return Optional.empty();
        }
    }

    private static Optional<Path> path(ProbeConfig tls, String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            tls.problem("ca", "is not a path: '" + file + "'", "write the path of a PEM file on the agent");
            return Optional.empty();
        }
    }
}

package io.cloudmon.probes.sql;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Patterns;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code sql}.
 *
 * @param tls how to secure the connection; null speaks plain
 * @param query what to ask once signed in
 * @param value a pattern for the first column of the first row
 * @param leastRows how many rows there have to be
 */
record SqlCheck(
        Peer peer,
        @Nullable TlsConfig tls,
        String database,
        String user,
        String password,
        String query,
        Optional<Pattern> value,
        int leastRows,
        Duration timeout) {
    /** How many rows are read at most. */
    static final int MOST_ROWS = 1_000;

    private static final int PORT = 5432;

    /** Reads and validates every field, then finishes the configuration. */
    static SqlCheck read(ProbeConfig config) {
        ProbeConfig section = config.section("tls");
        TlsConfig tls = TlsConfig.readTrust(section);
        if (tls.serverName() != null) {
            section.problem(
                    "server_name", "cannot be chosen for this probe", "remove it; the target's host is verified");
        }
        String user = config.string("user").orElse("");
        if (user.isBlank()) {
            config.problem("user", "is missing", "write whom to sign in as");
        }
        ProbeConfig expected = config.section("assert");
        SqlCheck read = new SqlCheck(
                new Peer(HostPort.ofTarget(config, PORT), IpVersion.read(config), null),
                config.has("tls") ? tls : null,
                config.string("database").orElse(user),
                user,
                config.string("password").orElse(""),
                config.string("query").orElse("SELECT 1"),
                Patterns.read(expected, "value"),
                expected.integer("min_rows", 0, MOST_ROWS).orElse(1),
                config.timeout());
        config.finish();
        return read;
    }
}

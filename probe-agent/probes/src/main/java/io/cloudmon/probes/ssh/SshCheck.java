package io.cloudmon.probes.ssh;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Patterns;
import io.cloudmon.probes.net.Peer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A validated check of the probe {@code ssh}.
 *
 * @param hostKeys fingerprints of which the server's key must have one; empty accepts any
 * @param banner a pattern for the server's identification
 * @param signIn as whom to sign in; empty ends the run after the key exchange
 */
record SshCheck(Peer peer, List<String> hostKeys, Optional<Pattern> banner, Optional<SignIn> signIn, Duration timeout) {
    private static final int PORT = 22;

    /**
     * Whom to be and how to prove it: one of the two is given.
     *
     * @param privateKey a key in PEM or OpenSSH's form, not encrypted
     */
    record SignIn(String user, Optional<String> password, Optional<String> privateKey) {}

    /** Reads and validates every field, then finishes the configuration. */
    static SshCheck read(ProbeConfig config) {
        SshCheck read = new SshCheck(
                new Peer(HostPort.ofTarget(config, PORT), IpVersion.read(config), null),
                hostKeys(config),
                Patterns.read(config.section("assert"), "banner"),
                signIn(config),
                config.timeout());
        config.finish();
        return read;
    }

    private static List<String> hostKeys(ProbeConfig config) {
        List<String> keys = config.strings("host_key");
        for (String key : keys) {
            if (!key.matches("SHA256:[A-Za-z0-9+/]{43}")) {
                config.problem(
                        "host_key", "is '" + key + "'", "write what ssh-keygen -lf shows: SHA256: and 43 characters");
            }
        }
        return keys;
    }

    private static Optional<SignIn> signIn(ProbeConfig config) {
        Optional<String> password = config.string("password");
        Optional<String> privateKey = config.string("private_key");
        Optional<String> user = config.string("user");
        if (user.isPresent() && password.isPresent() == privateKey.isPresent()) {
            config.problem("user", "needs one of password and private_key", "write one of them");
        }
        if (user.isEmpty() && (password.isPresent() || privateKey.isPresent())) {
            config.problem("user", "is missing", "write whom to sign in as");
        }
        return user.map(name -> new SignIn(name, password, privateKey));
    }
}

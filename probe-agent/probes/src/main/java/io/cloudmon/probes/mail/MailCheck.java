package io.cloudmon.probes.mail;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Patterns;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A validated check of the probes {@code smtp} and {@code imap}.
 *
 * @param greeting a pattern that the greeting has to match
 * @param capabilities what the server has to be able to do; one counts by its first word or in full
 */
record MailCheck(
        MailProtocol protocol, Peer peer, Optional<Pattern> greeting, List<String> capabilities, Duration timeout) {

    /** Reads and validates every field, then finishes the configuration. */
    static MailCheck read(ProbeConfig config, MailProtocol protocol) {
        boolean secured = config.has("tls");
        TlsConfig tls = TlsConfig.read(config);
        ProbeConfig expected = config.section("assert");
        MailCheck read = new MailCheck(
                protocol,
                new Peer(
                        HostPort.ofTarget(config, protocol.port(secured)),
                        IpVersion.read(config),
                        secured ? tls : null),
                Patterns.read(expected, "greeting"),
                expected.strings("capabilities").stream()
                        .map(name -> name.strip().toUpperCase(Locale.ROOT))
                        .toList(),
                config.timeout());
        config.finish();
        return read;
    }
}

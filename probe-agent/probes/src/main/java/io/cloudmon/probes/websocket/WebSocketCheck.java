package io.cloudmon.probes.websocket;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Patterns;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code websocket}.
 *
 * @param subprotocol the protocol to ask for, which the target has to choose; null for none
 * @param send a text to send once the connection is upgraded
 * @param expect a pattern that a message of the target has to match
 */
record WebSocketCheck(
        URI uri,
        Peer peer,
        Map<String, String> headers,
        @Nullable String subprotocol,
        Optional<String> send,
        Optional<Pattern> expect,
        Duration timeout) {
    private static final URI NOWHERE = URI.create("ws://invalid.invalid/");

    /** Reads and validates every field, then finishes the configuration. */
    static WebSocketCheck read(ProbeConfig config) {
        URI uri = uri(config);
        boolean secured = "wss".equals(uri.getScheme());
        TlsConfig tls = TlsConfig.read(config);
        if (config.has("tls") && !secured) {
            config.problem("tls", "is given for a target without TLS", "remove it or write wss://");
        }
        WebSocketCheck read = new WebSocketCheck(
                uri,
                new Peer(address(uri, secured), IpVersion.read(config), secured ? tls : null),
                headers(config),
                config.string("subprotocol").orElse(null),
                config.string("send"),
                Patterns.read(config, "expect"),
                config.timeout());
        config.finish();
        return read;
    }

    private static URI uri(ProbeConfig config) {
        try {
            URI uri = new URI(config.target().strip());
            boolean known = "ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
            if (known && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                address(uri, false);
                return uri;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // The problem below says all there is to say.
        }
        config.targetProblem(
                "is not a URL of a web socket",
                "write ws:// or wss://, a host and a path; no credentials, no fragment");
        return NOWHERE;
    }

    private static HostPort address(URI uri, boolean secured) {
        return HostPort.parse(uri.getRawAuthority(), secured ? 443 : 80);
    }

    private static Map<String, String> headers(ProbeConfig config) {
        Map<String, String> headers = config.map("headers");
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || value.chars().anyMatch(c -> c < ' ' || c > 255)) {
                config.problem(
                        "headers", "has '" + name + "', which cannot be sent", "write a token and a text of one line");
            }
        });
        return headers;
    }
}

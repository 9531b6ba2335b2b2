package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeConfig;
import java.net.IDN;
import java.util.Locale;

/**
 * A host and a port.
 *
 * @param host a name in its ASCII form or an IP address, lower case, without brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

    public HostPort {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; it must be between 1 and 65535");
        }
    }

    /** Reads {@code host:port}; an IPv6 address stands in brackets. */
    public static HostPort parse(String text) {
        return parse(text, -1);
    }

    /**
     * Reads {@code host} or {@code host:port}.
     *
     * @param defaultPort the port where the text gives none
     * @throws IllegalArgumentException naming what is wrong
     */
    public static HostPort parse(String text, int defaultPort) {
        int bracket = text.lastIndexOf(']');
        int colon = text.indexOf(':', bracket + 1);
        String host = colon < 0 ? text : text.substring(0, colon);
        int port = colon < 0 ? defaultPort : number(text.substring(colon + 1));
        if (port < 0) {
            throw new IllegalArgumentException("has no port");
        }
        return new HostPort(bracket < 0 ? name(host) : bracketed(host), port);
    }

    /** Reads a check's target as {@code host} or {@code host:port}; notes a problem when it is neither. */
    public static HostPort ofTarget(ProbeConfig config, int defaultPort) {
        try {
            return parse(config.target().strip(), defaultPort);
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    "'" + config.target() + "' " + e.getMessage(),
                    "write host or host:port, such as www.example.org or [2001:db8::1]:" + defaultPort);
            return new HostPort("invalid.invalid", 1);
        }
    }

    /** The text to write in a URL or a Host header, without the port. */
    public String bracketedHost() {
        return host.indexOf(':') < 0 ? host : '[' + host + ']';
    }

    @Override
    public String toString() {
        return bracketedHost() + ':' + port;
    }

    private static String bracketed(String host) {
        String address = host.startsWith("[") ? host.substring(1, host.length() - 1) : "";
        if (address.indexOf(':') < 0 || Addresses.literal(address).isEmpty()) {
            throw new IllegalArgumentException("has no valid IPv6 address in its brackets");
        }
        return address.toLowerCase(Locale.ROOT);
    }

    private static String name(String host) {
        if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || "/?#@\\%<>\"".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("has no valid host name");
        }
        try {
            return IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a host name that cannot be written in ASCII", e);
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("has no valid port");
        }
        return Integer.parseInt(text);
    }
}

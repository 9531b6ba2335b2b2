package org.example.redis;

import io.cloudmon.probe.ProbeConfig;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code redis}.
 *
 * @param password null to say nothing about who asks
 * @param role {@code master} or {@code slave}, as the server calls itself; null for either
 * @param manyClients more connected clients than this are degraded; null for any number
 */
record RedisConfig(
        String host,
        int port,
        @Nullable String password,
        @Nullable String role,
        @Nullable Integer manyClients) {
    private static final int DEFAULT_PORT = 6379;

    /** Reads every field, so that all problems are reported together. */
    static RedisConfig read(ProbeConfig config) {
        URI address = address(config);
        RedisConfig read = new RedisConfig(
                address.getHost(),
                address.getPort() < 0 ? DEFAULT_PORT : address.getPort(),
                config.string("password").orElse(null),
                config.string("role").map(role -> role(config, role)).orElse(null),
                config.integer("degraded_above_clients", 1, 1_000_000).orElse(null));
        config.finish();
        return read;
    }

    boolean needsInfo() {
        return role != null || manyClients != null;
    }

    /** The text without the password, whatever the server made of it. */
    String mask(String text) {
        return password == null ? text : text.replace(password, "***");
    }

    private static URI address(ProbeConfig config) {
        try {
            URI uri = new URI("redis://" + config.target().strip());
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPath().isEmpty()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            config.targetProblem("'" + e.getInput() + "' " + e.getReason(), "write host:port");
            return URI.create("redis://invalid.invalid");
        }
        config.targetProblem("is '" + config.target() + "'", "write host:port, such as cache.example.org:6379");
        return URI.create("redis://invalid.invalid");
    }

    private static String role(ProbeConfig config, String role) {
        return switch (role) {
            case "master" -> "master";
            case "replica" -> "slave";
            default -> {
                config.problem("role", "is '" + role + "'", "write master or replica");
                yield role;
            }
        };
    }
}

package io.cloudmon.probes.http;

import io.cloudmon.probe.ProbeConfig;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what a check sends: method, headers, credentials and body. */
final class RequestReader {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "transfer-encoding", "connection");
    private static final String AUTHORIZATION = "Authorization";

    private final ProbeConfig config;
    private final Map<String, String> headers;
    private final Optional<String> basic;
    private final Optional<String> bearer;
    private final Optional<String> password;

    RequestReader(ProbeConfig config) {
        this.config = config;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        config.map("headers").forEach(this::header);
        ProbeConfig section = config.section("basic");
        this.password = section.string("password");
        this.basic = config.has("basic") ? basic(section) : Optional.empty();
        this.bearer = config.string("bearer");
    }

    RequestPlan read() {
        authorization().ifPresent(value -> headers.put(AUTHORIZATION, value));
        return new RequestPlan(method(), headers, body());
    }

    /** Every secret that the request carries. */
    Masks masks() {
        return new Masks(
                Stream.of(Stream.of(basic, bearer, password).flatMap(Optional::stream), Masks.ofHeaders(headers))
                        .flatMap(secrets -> secrets));
    }

    private HttpMethod method() {
        String text = config.string("method").orElse("GET");
        String name = text.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(name)) {
            config.problem("method", "is '" + text + "'", "write one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        }
        return HttpMethod.valueOf(METHODS.contains(name) ? name : "GET");
    }

    private byte[] body() {
        return config.string("body").orElse("").getBytes(StandardCharsets.UTF_8);
    }

    private void header(String name, String value) {
        String field = "headers." + name;
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            config.problem(field, "is set by the probe itself", "remove it");
            return;
        }
        try {
            new DefaultHttpHeaders().set(name, value);
            headers.put(name, value);
        } catch (IllegalArgumentException e) {
            config.problem(field, "is not a valid header", "write a name without blanks and a value on one line");
        }
    }

    private Optional<String> basic(ProbeConfig section) {
        Optional<String> username = section.string("username");
        if (username.isEmpty() || username.get().indexOf(':') >= 0) {
            section.problem("username", username.isEmpty() ? "is missing" : "has a colon", "write the user's name");
        }
        if (password.isEmpty()) {
            section.problem("password", "is missing", "write a reference such as ${env:NAME}");
        }
        String pair = username.orElse("") + ':' + password.orElse("");
        return Optional.of(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> authorization() {
        int ways = (basic.isPresent() ? 1 : 0)
                + (bearer.isPresent() ? 1 : 0)
                + (headers.containsKey(AUTHORIZATION) ? 1 : 0);
        if (ways > 1) {
            String one = bearer.isPresent() ? "bearer" : "basic";
            config.problem(one, "is one of " + ways + " ways to authenticate", "keep one of basic, bearer and headers");
        }
        if (bearer.filter(token -> token.chars().anyMatch(c -> c <= ' ' || c > '~'))
                .isPresent()) {
            config.problem("bearer", "has characters that a token cannot have", "write the token alone");
            return Optional.empty();
        }
        return basic.map(pair -> "Basic " + pair).or(() -> bearer.map(token -> "Bearer " + token));
    }
}

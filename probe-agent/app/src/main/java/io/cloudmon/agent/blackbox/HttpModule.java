package io.cloudmon.agent.blackbox;

import io.cloudmon.agent.blackbox.ProbeModule.TlsDemand;
import io.cloudmon.probe.ProbeConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the section {@code http} of a module to the fields of the probe {@code http}. */
final class HttpModule {
    private final ProbeConfig module;
    private final Map<String, Object> config = new LinkedHashMap<>();

    private HttpModule(ProbeConfig module) {
        this.module = module;
    }

    static ProbeModule read(String name, Duration timeout, ProbeConfig module) {
        HttpModule http = new HttpModule(module);
        http.request();
        http.credentials();
        http.assertions();
        http.version();
        return new ProbeModule(name, "http", timeout, http.config, http.tlsDemand());
    }

    private void request() {
        module.string("method").ifPresent(method -> config.put("method", method));
        module.string("body").ifPresent(body -> config.put("body", body));
        Map<String, String> headers = module.map("headers");
        if (!headers.isEmpty()) {
            config.put("headers", headers);
        }
        boolean follows = module.bool("follow_redirects").orElse(true)
                && !module.bool("no_follow_redirects").orElse(false);
        config.put("follow_redirects", follows);
        config.put("ip", SharedFields.ip(module));
        config.put("tls", SharedFields.tls(module));
    }

    private void credentials() {
        ProbeConfig basic = module.section("basic_auth");
        String username = basic.string("username").orElse("");
        String password = basic.string("password").orElse("");
        if (module.has("basic_auth")) {
            config.put("basic", Map.of("username", username, "password", password));
        }
        module.string("bearer_token").ifPresent(token -> config.put("bearer", token));
        ProbeConfig authorization = module.section("authorization");
        String type = authorization.string("type").orElse("Bearer");
        if (!type.equalsIgnoreCase("Bearer")) {
            authorization.problem("type", "is '" + type + "'", "only Bearer can be honoured here");
        }
        authorization.string("credentials").ifPresent(token -> config.put("bearer", token));
    }

    private void assertions() {
        Map<String, Object> expected = new LinkedHashMap<>();
        put(expected, "status", module.strings("valid_status_codes"));
        put(expected, "body_not_matches", module.strings("fail_if_body_matches_regexp"));
        put(expected, "body_matches", module.strings("fail_if_body_not_matches_regexp"));
        Map<String, String> headers = new LinkedHashMap<>();
        module.sections("fail_if_header_not_matches").forEach(header -> header(header, headers));
        if (!headers.isEmpty()) {
            expected.put("headers", headers);
        }
        if (!expected.isEmpty()) {
            config.put("assert", expected);
        }
    }

    private static void header(ProbeConfig header, Map<String, String> headers) {
        if (header.bool("allow_missing").orElse(false)) {
            header.problem("allow_missing", "is true, which cannot be honoured here", "remove it");
        }
        headers.put(header.string("header").orElse(""), header.string("regexp").orElse(""));
    }

    /** This agent speaks HTTP/1.1. */
    private void version() {
        List<String> versions = module.strings("valid_http_versions");
        if (!versions.isEmpty() && !versions.contains("HTTP/1.1")) {
            module.problem("valid_http_versions", "is " + versions, "HTTP/1.1 is what this agent speaks; add it");
        }
        if (module.bool("enable_http2").orElse(false)) {
            module.problem("enable_http2", "is true", "HTTP/1.1 is what this agent speaks; remove it");
        }
    }

    private TlsDemand tlsDemand() {
        boolean forbidden = module.bool("fail_if_ssl").orElse(false);
        boolean required = module.bool("fail_if_not_ssl").orElse(false);
        if (forbidden && required) {
            module.problem("fail_if_ssl", "is true, and so is fail_if_not_ssl", "remove one of them");
        }
        return forbidden ? TlsDemand.FORBIDDEN : required ? TlsDemand.REQUIRED : TlsDemand.ANY;
    }

    private static void put(Map<String, Object> expected, String name, List<String> values) {
        if (!values.isEmpty()) {
            expected.put(name, values);
        }
    }
}

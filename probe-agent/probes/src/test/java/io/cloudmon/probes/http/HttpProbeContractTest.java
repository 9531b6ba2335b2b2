package io.cloudmon.probes.http;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

class HttpProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new HttpProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return "http://" + address.getHostString() + ":" + address.getPort() + "/healthy";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of(
                "method",
                "GET",
                "headers",
                Map.of("Accept", "application/json"),
                "follow_redirects",
                true,
                "ip",
                4,
                "max_body",
                4096,
                "tls",
                Map.of("verify", true, "min_days", 14),
                "assert",
                Map.of("status", List.of(200), "json", Map.of("$.status", "ok")));
    }

    @Override
    protected Script healthyTarget() {
        return Scripts.answering("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"ok\"}")
                .afterRequestHead();
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of(
                "method",
                "FETCH",
                "headers",
                Map.of("Content-Length", 1),
                "follow_redirects",
                "perhaps",
                "ip",
                5,
                "max_body",
                -1,
                "basic",
                Map.of("username", "a:b"),
                "bearer",
                "two words",
                "tls",
                Map.of("min_days", "soon", "verify", "no"),
                "assert",
                Map.of("status", List.of("2yy"), "body_matches", "(", "json", Map.of("$.[", 1)));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of(
                "method",
                "POST",
                "body",
                "password=" + secret,
                "headers",
                Map.of("X-Auth-Token", secret),
                "bearer",
                secret,
                "assert",
                Map.of(
                        "status", List.of(500),
                        "body_contains", "not there",
                        "headers", Map.of("X-Echo", "no match")));
    }
}

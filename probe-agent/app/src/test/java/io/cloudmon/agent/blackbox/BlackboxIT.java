package io.cloudmon.agent.blackbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.HttpReply;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BlackboxProfile.class)
class BlackboxIT {

    @Test
    void answersUnderTheNamesOfBlackboxExporter() {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.text("all is well"))) {
            Response response = probe("http_2xx", server.url("/"));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).startsWith("text/plain").contains("version=0.0.4");
            assertThat(response.asString())
                    .contains("# TYPE probe_success gauge\nprobe_success 1.0\n")
                    .contains("probe_http_status_code 200.0\n", "probe_http_ssl 0.0\n", "probe_ip_protocol 4.0\n")
                    .contains("probe_http_duration_seconds{phase=\"connect\"} ", "{phase=\"processing\"} ")
                    .containsPattern("probe_duration_seconds 0\\.\\d+");
        }
    }

    @Test
    void saysWhyAProbeFailed() {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.text("all is lost"))) {
            assertThat(probe("http_ok", server.url("/")).asString())
                    .contains("probe_success 0.0", "probe_failed_due_to_regex 1.0", "probe_http_status_code 200.0");
            assertThat(probe("http_tls", server.url("/")).asString())
                    .contains("probe_success 0.0", "probe_failed_due_to_regex 0.0");
            assertThat(probe("http_2xx", server.url("/absent")).asString())
                    .contains("probe_success 0.0", "probe_http_status_code 404.0");
        }
    }

    @Test
    void completesATargetWithoutScheme() {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.text("all is well"))) {
            String target = server.url("/").substring("http://".length());

            assertThat(probe("http_2xx", target).asString()).contains("probe_success 1.0");
        }
    }

    @Test
    void connectsByTcp() {
        int nobody = FakeTcpServer.refusingAddress().getPort();

        assertThat(probe("tcp_connect", "127.0.0.1:" + nobody).asString())
                .contains("probe_success 0.0")
                .doesNotContain("probe_http");
    }

    @Test
    void refusesWhatItCannotHonourNamingModuleAndField() {
        assertThat(problem("icmp", "127.0.0.1")).startsWith("module 'icmp': prober is 'icmp'");
        assertThat(problem("broken_regex", "127.0.0.1")).contains("module 'broken_regex'", "body_not_matches");
        assertThat(problem("absent", "127.0.0.1")).contains("module 'absent' is unknown; use one of http_2xx");
    }

    @Test
    void givesNoReferenceOfTheMachineToWhoAsks() {
        assertThat(problem("http_2xx", "http://127.0.0.1/${env:HOME}")).contains("without references");
        assertThat(problem("http_2xx", "")).contains("name what to probe");
    }

    private static String problem(String module, String target) {
        Response response = probe(module, target);
        assertThat(response.statusCode()).isEqualTo(400);
        return response.asString();
    }

    private static Response probe(String module, String target) {
        return given().header("X-Prometheus-Scrape-Timeout-Seconds", "10.000000")
                .queryParam("module", module)
                .queryParam("target", target)
                .get("/probe");
    }
}

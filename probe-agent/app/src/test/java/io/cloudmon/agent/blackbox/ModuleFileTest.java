package io.cloudmon.agent.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.agent.blackbox.ProbeModule.TlsDemand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFileTest {
    @TempDir
    Path directory;

    @Test
    void readsWhatAnHttpModuleDemands() throws Exception {
        ProbeModule module = only("""
                modules:
                  http_api:
                    prober: http
                    timeout: 5s
                    http:
                      valid_http_versions: ["HTTP/1.1", "HTTP/2.0"]
                      valid_status_codes: [200, 204]
                      method: POST
                      headers: {Content-Type: application/json}
                      body: "{}"
                      follow_redirects: false
                      fail_if_not_ssl: true
                      fail_if_body_matches_regexp: ["error"]
                      fail_if_body_not_matches_regexp: ["ok", "v2"]
                      fail_if_header_not_matches: [{header: Server, regexp: "^nginx"}]
                      tls_config: {insecure_skip_verify: true, server_name: api.example.org}
                      basic_auth: {username: u, password: "${env:API_PASSWORD}"}
                      preferred_ip_protocol: ip4
                      ip_protocol_fallback: false
                """);

        assertThat(module.probe()).isEqualTo("http");
        assertThat(module.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(module.tls()).isEqualTo(TlsDemand.REQUIRED);
        assertThat(module.config())
                .isEqualTo(Map.of(
                        "method",
                        "POST",
                        "body",
                        "{}",
                        "headers",
                        Map.of("Content-Type", "application/json"),
                        "follow_redirects",
                        false,
                        "ip",
                        "4",
                        "tls",
                        Map.of("verify", false, "server_name", "api.example.org"),
                        "basic",
                        Map.of("username", "u", "password", "${env:API_PASSWORD}"),
                        "assert",
                        Map.of(
                                "status", List.of("200", "204"),
                                "body_not_matches", List.of("error"),
                                "body_matches", List.of("ok", "v2"),
                                "headers", Map.of("Server", "^nginx"))));
    }

    @Test
    void readsWhatATcpModuleDemands() throws Exception {
        ProbeModule module = only("""
                modules:
                  pop3s_banner:
                    prober: tcp
                    tcp:
                      query_response: [{send: "CAPA"}, {expect: "^+OK"}]
                      tls: true
                      tls_config: {insecure_skip_verify: false}
                """);

        assertThat(module.config())
                .isEqualTo(Map.of("ip", "any", "send", "CAPA", "expect", "^+OK", "tls", Map.of("verify", true)));
    }

    @Test
    void namesModuleAndFieldOfWhatItCannotHonourAndKeepsTheOthers() throws Exception {
        ModuleFile file = read("""
                modules:
                  tcp_connect: {prober: tcp}
                  ping: {prober: icmp}
                  proxied: {prober: http, http: {proxy_url: "http://proxy:3128"}}
                  irc: {prober: tcp, tcp: {query_response: [{send: "NICK p"}, {expect: "PING :([^ ]+)", send: "PONG ${1}"}]}}
                  h2: {prober: http, http: {valid_http_versions: ["HTTP/2.0"]}}
                  lax: {prober: http, http: {fail_if_header_not_matches: [{header: A, regexp: b, allow_missing: true}]}}
                """);

        assertThat(file.usable()).containsOnlyKeys("tcp_connect");
        assertThat(file.unusable().get("ping")).startsWith("module 'ping': prober is 'icmp'; http and tcp can be");
        assertThat(file.unusable().get("proxied"))
                .startsWith("module 'proxied': http.proxy_url is not a field")
                .contains("remove it");
        assertThat(file.unusable().get("irc"))
                .contains("module 'irc': tcp.query_response goes send, expect, send", "tcp.query_response[1].send");
        assertThat(file.unusable().get("h2")).contains("module 'h2': http.valid_http_versions is [HTTP/2.0]");
        assertThat(file.unusable().get("lax")).contains("http.fail_if_header_not_matches[0].allow_missing is true");
    }

    @Test
    void refusesAFileWithoutModules() {
        assertThatThrownBy(() -> read("checks: []"))
                .hasMessageContaining("cloudmon.agent.blackbox.modules")
                .hasMessageContaining("has no mapping 'modules'");
        assertThatThrownBy(() -> read("modules: ["))
                .hasMessageContaining("cloudmon.agent.blackbox.modules: cannot read");
        assertThatThrownBy(() -> ModuleFile.read(directory.resolve("absent.yml")))
                .hasMessageContaining("absent.yml");
    }

    private ProbeModule only(String text) throws Exception {
        ModuleFile file = read(text);
        assertThat(file.unusable()).isEmpty();
        return file.usable().values().iterator().next();
    }

    private ModuleFile read(String text) throws Exception {
        return ModuleFile.read(Files.writeString(directory.resolve("blackbox.yml"), text));
    }
}

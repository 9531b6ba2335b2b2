package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.TlsConfig;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpConfigTest {

    @Test
    void hasDefaultsForEverything() {
        HttpConfig config = HttpConfig.read(config("https://example.org", Map.of()));

        assertThat(config.request().method()).isEqualTo(HttpMethod.GET);
        assertThat(config.request().headers()).isEmpty();
        assertThat(config.request().content()).isEmpty();
        assertThat(config.followRedirects()).isTrue();
        assertThat(config.ip()).isEqualTo(IpVersion.ANY);
        assertThat(config.tls()).isEqualTo(new TlsConfig(true, null, null, null));
        assertThat(config.maxBody()).isEqualTo(1_048_576);
        assertThat(config.status().text()).isEqualTo("2xx");
        assertThat(config.assertions()).isEmpty();
        assertThat(config.needsBody()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheFieldThatIsWrong(Map<String, ?> fields, String field) {
        InvalidProbeConfigException refusal = catchThrowableOfType(
                InvalidProbeConfigException.class, () -> HttpConfig.read(config("http://example.org/", fields)));

        assertThat(refusal.problems()).extracting(Problem::field).containsExactly(field);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(Map.of("basic", Map.of("username", "u")), "config.basic.password"),
                mistake(Map.of("basic", Map.of("password", "p")), "config.basic.username"),
                mistake(Map.of("basic", Map.of("username", "u", "password", "p"), "bearer", "t"), "config.bearer"),
                mistake(Map.of("bearer", "t", "headers", Map.of("authorization", "x")), "config.bearer"),
                mistake(Map.of("headers", Map.of("X-A", "a\r\nX-B: b")), "config.headers.X-A"),
                mistake(Map.of("headers", Map.of("X A", "a")), "config.headers.X A"),
                mistake(Map.of("headers", Map.of("Transfer-Encoding", "chunked")), "config.headers.Transfer-Encoding"),
                mistake(Map.of("version", "3"), "config.version"),
                mistake(Map.of("max_body", 16_777_217), "config.max_body"),
                mistake(Map.of("tls", Map.of("ca", "a\0b")), "config.tls.ca"),
                mistake(Map.of("tls", Map.of("server_name", "a/b")), "config.tls.server_name"),
                mistake(Map.of("assert", Map.of("status", List.of("299-200"))), "config.assert.status"),
                mistake(Map.of("assert", Map.of("body_contains", "")), "config.assert.body_contains"),
                mistake(
                        Map.of("assert", Map.of("body_not_matches", List.of("a", "["))),
                        "config.assert.body_not_matches[1]"),
                mistake(Map.of("assert", Map.of("headers", Map.of("X", "(?=a)"))), "config.assert.headers.X"),
                mistake(Map.of("assert", Map.of("json", Map.of("$..", "a"))), "config.assert.json.$.."),
                mistake(Map.of("assert", Map.of("max_age", "1h")), "config.assert.max_age"));
    }

    @Test
    void refusesCredentialsInTheTargetWithoutRepeatingThem() {
        InvalidProbeConfigException refusal = catchThrowableOfType(
                InvalidProbeConfigException.class,
                () -> HttpConfig.read(config("https://user:s3cr3t@example.org/", Map.of())));

        assertThat(refusal.problems()).extracting(Problem::field).containsExactly("target");
        assertThat(refusal).hasMessageContaining("config.basic").hasMessageNotContaining("s3cr3t");
    }

    private static Arguments mistake(Map<String, ?> fields, String field) {
        return Arguments.of(fields, field);
    }

    private static ProbeConfig config(String target, Map<String, ?> fields) {
        return new ProbeConfig(target, Duration.ofSeconds(2), fields);
    }
}

package io.cloudmon.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks Debian's unbound and nsd, where they are installed. */
class DnsServersIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TestCertificate CERTIFICATE = TestAuthority.create().issue("127.0.0.1");

    @TempDir
    private static Path directory;

    private static RealServers servers;

    @BeforeAll
    static void startServers() throws Exception {
        assumeThat(RealServers.installed()).as("nsd, unbound and ldnsutils").isTrue();
        servers = new RealServers(directory, CERTIFICATE);
    }

    @AfterAll
    static void stopServers() {
        if (servers != null) {
            servers.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void readsAValidatedAnswer(String protocol) throws Exception {
        Reading reading = run(
                protocol + "://127.0.0.1:" + servers.resolver,
                "www.nimbus.example",
                Map.of("dnssec", true, "assert", Map.of("flags", "AD", "answers", List.of("192.0.2.2", "192.0.2.1"))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels()).containsEntry("dns_authenticated", "true");
    }

    @Test
    void asksOverTls() throws Exception {
        Map<String, ?> tls = Map.of("ca", CERTIFICATE.trustFile(directory).toString());

        Reading reading = run("tls://127.0.0.1:" + servers.secured, "alias.nimbus.example", Map.of("tls", tls));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().verified()).isTrue();
        assertThat(reading.labels()).containsEntry("dns_answers", "192.0.2.1, 192.0.2.2");
    }

    @Test
    void readsAFailedValidationAsServfail() throws Exception {
        Reading reading = run("127.0.0.1:" + servers.resolver, "www.broken.example", Map.of("dnssec", true));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.DNS);
        assertThat(reading.detail()).isEqualTo("the answer's code is SERVFAIL");
    }

    @Test
    void readsAnAbsentName() throws Exception {
        Reading reading = run(
                "127.0.0.1:" + servers.resolver,
                "absent.nimbus.example",
                Map.of("assert", Map.of("rcode", "NXDOMAIN")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void comparesTheResolverWithTheAuthority() throws Exception {
        Reading reading = run(
                "127.0.0.1:" + servers.resolver,
                "nimbus.example",
                Map.of(
                        "type",
                        "MX",
                        "authoritative",
                        "127.0.0.1:" + servers.authority,
                        "assert",
                        Map.of("answers", "10 MAIL.nimbus.example.")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.assertions())
                .anySatisfy(result -> assertThat(result.id()).isEqualTo("authoritative.127.0.0.1"));
    }

    private static Reading run(String target, String name, Map<String, ?> more) throws Exception {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("name", name);
        try (Probe probe = new DnsProbeFactory().create(new ProbeConfig(target, TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }
}

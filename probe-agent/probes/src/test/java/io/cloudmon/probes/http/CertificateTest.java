package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.probe.testkit.MutableClock;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.TestTransports;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.TlsFacts;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    @TempDir
    private Path directory;

    static Stream<SslProvider> providers() {
        return Stream.of(SslProvider.OPENSSL_REFCNT, SslProvider.JDK);
    }

    @Test
    void usesTheNativeImplementationHere() {
        assertThat(OpenSsl.isAvailable())
                .as("BoringSSL: %s", OpenSsl.unavailabilityCause())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void keepsTheFactsOfAVerifiedCertificate(SslProvider provider) throws Exception {
        TestCertificate certificate = AUTHORITY.issue("localhost", "127.0.0.1");

        Reading reading = run(provider, certificate, "localhost", trusting(certificate));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        TlsFacts tls = reading.tls();
        assertThat(tls.version()).isEqualTo("TLSv1.3");
        assertThat(tls.cipher()).startsWith("TLS_");
        assertThat(tls.verified()).isTrue();
        assertThat(tls.notAfter()).isEqualTo(certificate.leaf().getNotAfter().toInstant());
        assertThat(tls.chainNotAfter()).isEqualTo(tls.notAfter());
        assertThat(tls.fingerprint()).isEqualTo(sha256(certificate));
        assertThat(reading.phases().tls()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void verifiesAnAddressAgainstTheCertificatesAddresses(SslProvider provider) throws Exception {
        TestCertificate certificate = AUTHORITY.issue("www.example.org", "127.0.0.1");

        assertThat(run(provider, certificate, "127.0.0.1", trusting(certificate))
                        .outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesExpiredCertificateWithItsFacts(SslProvider provider) throws Exception {
        TestCertificate expired = AUTHORITY.issueExpired("localhost");

        Reading reading = run(provider, expired, "localhost", trusting(expired));

        assertRefused(reading, expired, "expired on");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesSelfSignedCertificateWithItsFacts(SslProvider provider) throws Exception {
        TestCertificate own = TestAuthority.selfSigned("localhost");

        assertRefused(run(provider, own, "localhost", Map.of()), own, "self-signed");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesForeignAuthorityWithTheFacts(SslProvider provider) throws Exception {
        TestCertificate foreign = TestAuthority.create().issue("localhost");

        assertRefused(run(provider, foreign, "localhost", trusting(AUTHORITY.issue("x"))), foreign, "not accepted");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesCertificateOfAnotherHostWithItsFacts(SslProvider provider) throws Exception {
        TestCertificate other = AUTHORITY.issue("www.example.org");

        assertRefused(run(provider, other, "localhost", trusting(other)), other, "localhost");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void verifiesTheNameThatTheCheckGives(SslProvider provider) throws Exception {
        TestCertificate other = AUTHORITY.issue("www.example.org");
        Map<String, Object> tls = new HashMap<>(tlsOf(trusting(other)));
        tls.put("server_name", "www.example.org");

        Reading reading = run(provider, other, "localhost", Map.of("tls", tls));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void acceptsAnyCertificateWhenToldButSaysThatItIsNotVerified(SslProvider provider) throws Exception {
        TestCertificate own = TestAuthority.selfSigned("elsewhere");

        Reading reading = run(provider, own, "localhost", Map.of("tls", Map.of("verify", false)));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().verified()).isFalse();
        assertThat(reading.tls().fingerprint()).isEqualTo(sha256(own));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sendsNothingBeforeTheCertificateIsVerified(SslProvider provider) throws Exception {
        TestCertificate own = TestAuthority.selfSigned("localhost");
        try (FakeHttpServer server = FakeHttpServer.startTls(own).on("/", HttpReply.text("hello"))) {
            run(provider, server.url("localhost", "/"), Map.of("bearer", "secret"), Clock.systemUTC());

            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void degradesWhenTheCertificateExpiresTooSoon(SslProvider provider) throws Exception {
        Instant now = Instant.now();
        TestCertificate soon = AUTHORITY.issue(now.minusSeconds(60), now.plus(Duration.ofDays(10)), "localhost");
        Map<String, Object> tls = new HashMap<>(tlsOf(trusting(soon)));
        tls.put("min_days", 14);

        Reading reading = run(provider, soon, "localhost", Map.of("tls", tls));

        assertThat(reading.outcome()).isEqualTo(Outcome.DEGRADED);
        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).startsWith("tls.min_days: the certificate is valid for 9 more days");
        assertThat(reading.assertions()).extracting(AssertionResult::id).containsExactly("tls.min_days");
    }

    @Test
    void judgesValidityByTheAgentsClock() throws Exception {
        TestCertificate certificate = AUTHORITY.issue("localhost");
        MutableClock clock = MutableClock.at(Instant.now().plus(Duration.ofDays(365)));
        try (FakeHttpServer server = FakeHttpServer.startTls(certificate).on("/", HttpReply.text("hello"))) {
            Reading reading =
                    run(SslProvider.OPENSSL_REFCNT, server.url("localhost", "/"), trusting(certificate), clock);

            assertRefused(reading, certificate, "expired on");
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void shakesHandsInFullInEachRun(SslProvider provider) throws Exception {
        CountingCertificate certificate = CountingCertificate.of(AUTHORITY.issue("localhost"));
        try (FakeTcpServer server = certificate.serve(
                        Scripts.answering("HTTP/1.1 204 No Content\r\n\r\n").afterRequestHead());
                Probe probe = new HttpProbeFactory(TestTransports.securedBy(provider))
                        .create(new ProbeConfig(
                                "https://localhost:" + server.port() + "/",
                                Probing.TIMEOUT,
                                trusting(certificate.certificate())))) {
            for (int run = 0; run < 5; run++) {
                Reading reading = probe.run(TestContext.within(Probing.TIMEOUT));
                assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            }
            assertThat(certificate.fullHandshakes()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void readsAPlainTargetAsTlsFailure(SslProvider provider) throws Exception {
        try (FakeTcpServer plain = FakeTcpServer.start(Scripts.halfClosingAfter("220 mail ESMTP\r\n"))) {
            Reading reading = run(provider, "https://127.0.0.1:" + plain.port(), Map.of(), Clock.systemUTC());

            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.TLS);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.tls()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void readsAClosedHandshakeAsTlsFailure(SslProvider provider) throws Exception {
        try (FakeTcpServer closing =
                FakeTcpServer.start(peer -> peer.getInputStream().read())) {
            Reading reading = run(provider, "https://127.0.0.1:" + closing.port(), Map.of(), Clock.systemUTC());

            assertThat(reading.reason()).as(reading.toString()).isIn(Reason.TLS, Reason.CONNECT);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void namesTheHandshakeWhenItNeverEnds(SslProvider provider) throws Exception {
        try (FakeTcpServer silent = FakeTcpServer.start(Scripts.silent())) {
            Reading reading = Probing.run(
                    new HttpProbeFactory(TestTransports.securedBy(provider)),
                    "https://127.0.0.1:" + silent.port(),
                    Map.of(),
                    Duration.ofMillis(300));

            assertThat(reading.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(reading.detail()).isEqualTo("no answer within 300 ms while waiting for the TLS handshake");
        }
    }

    @Test
    void reportsUnreadableAuthoritiesAsSetUpOfTheAgent() throws Exception {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        for (Path file : new Path[] {empty, directory.resolve("absent.pem")}) {
            Reading reading = Probing.run("https://127.0.0.1:1/", Map.of("tls", Map.of("ca", file.toString())));

            assertThat(reading.reason()).isEqualTo(Reason.SETUP);
            assertThat(reading.blame()).isEqualTo(Blame.AGENT);
            assertThat(reading.detail()).contains(file.toString());
        }
    }

    private static void assertRefused(Reading reading, TestCertificate certificate, String detail) throws Exception {
        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CERTIFICATE);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
        assertThat(reading.tls().verified()).isFalse();
        assertThat(reading.tls().version()).isEqualTo("TLSv1.3");
        assertThat(reading.tls().fingerprint()).isEqualTo(sha256(certificate));
        assertThat(reading.tls().notAfter())
                .isEqualTo(certificate.leaf().getNotAfter().toInstant());
    }

    private Map<String, ?> trusting(TestCertificate certificate) {
        return Map.of("tls", Map.of("ca", certificate.trustFile(directory).toString()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tlsOf(Map<String, ?> fields) {
        return (Map<String, Object>) fields.get("tls");
    }

    private static Reading run(SslProvider provider, TestCertificate certificate, String host, Map<String, ?> fields)
            throws Exception {
        try (FakeHttpServer server = FakeHttpServer.startTls(certificate).on("/", HttpReply.text("hello"))) {
            return run(provider, server.url(host, "/"), fields, Clock.systemUTC());
        }
    }

    private static Reading run(SslProvider provider, String target, Map<String, ?> fields, Clock clock)
            throws Exception {
        return Probing.run(
                new HttpProbeFactory(TestTransports.securedBy(provider)),
                target,
                fields,
                Probing.TIMEOUT,
                TestContext.within(Probing.TIMEOUT, clock));
    }

    private static String sha256(TestCertificate certificate) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificate.leaf().getEncoded()));
    }
}

package io.cloudmon.probes.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.LineTalk;
import io.cloudmon.probes.net.TestTransports;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.netty.handler.ssl.SslProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TlsProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TestAuthority AUTHORITY = TestAuthority.create();
    private static final TestCertificate GOOD = AUTHORITY.issue("127.0.0.1", "*.nimbus.example");

    @TempDir
    private Path directory;

    @Test
    void readsChainNamesVersionAndCipher() throws Exception {
        Reading reading = run(SecuredScripts.secured(GOOD), trusting(Map.of()));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().verified()).isTrue();
        assertThat(reading.tls().version()).isEqualTo("TLSv1.3");
        assertThat(reading.tls().notAfter()).isEqualTo(GOOD.leaf().getNotAfter().toInstant());
        assertThat(reading.labels())
                .containsEntry("tls_names", "127.0.0.1, *.nimbus.example")
                .containsEntry("tls_issuer", "CN=Test Authority")
                .containsEntry("tls_ocsp", "none")
                .containsEntry(
                        "tls_verified_not_after",
                        GOOD.leaf().getNotAfter().toInstant().toString());
        assertThat(reading.phases().tls()).isPositive();
        assertThat(reading.phases().send()).isNull();
    }

    @Test
    void keepsTheFactsAndJudgesEveryDemandWhenTheCertificateIsRefused() throws Exception {
        TestCertificate selfSigned = TestAuthority.selfSigned("127.0.0.1");

        Reading reading = run(
                SecuredScripts.secured(selfSigned),
                Map.of("assert", Map.of("names", List.of("127.0.0.1", "localhost"), "version", "TLSv1.3")));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CERTIFICATE);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains("self-signed");
        assertThat(reading.tls().verified()).isFalse();
        assertThat(reading.tls().notAfter())
                .isEqualTo(selfSigned.leaf().getNotAfter().toInstant());
        assertThat(reading.labels())
                .containsEntry("tls_names", "127.0.0.1")
                .doesNotContainKey("tls_verified_not_after");
        assertThat(reading.assertions())
                .extracting(AssertionResult::id, AssertionResult::ok)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("version", true),
                        org.assertj.core.groups.Tuple.tuple("names.127.0.0.1", true),
                        org.assertj.core.groups.Tuple.tuple("names.localhost", false));
    }

    @Test
    void isContentWithAnUntrustedCertificateWhenTold() throws Exception {
        Reading reading =
                run(SecuredScripts.secured(TestAuthority.selfSigned("elsewhere.example")), Map.of("verify", false));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "30d, 3d, SUCCESS",
        "91d, 3d, DEGRADED",
        "180d, 91d, FAILURE",
    })
    void judgesTheTimeLeft(String degraded, String failure, Outcome outcome) throws Exception {
        Reading reading = run(
                SecuredScripts.secured(GOOD),
                trusting(Map.of("expires_within", Map.of("degraded", degraded, "failure", failure))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(outcome);
        assertThat(reading.reason()).isEqualTo(outcome == Outcome.SUCCESS ? null : Reason.ASSERTION);
        assertThat(reading.assertions())
                .extracting(AssertionResult::id, AssertionResult::ok)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("expires_within", outcome == Outcome.SUCCESS));
    }

    @Test
    void countsOnlyWhatClientsUseOfAnOverfullChain() throws Exception {
        TestCertificate superfluous = AUTHORITY.issueExpired("Test Authority");
        List<java.security.cert.X509Certificate> chain = Stream.concat(
                        GOOD.chain().stream(), Stream.of(superfluous.leaf()))
                .toList();

        Reading reading = run(
                SecuredScripts.secured(new TestCertificate(GOOD.key(), chain)),
                trusting(Map.of("expires_within", Map.of("failure", "3d"))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().chainNotAfter()).isBefore(Instant.now());
        assertThat(Instant.parse(reading.labels().get("tls_verified_not_after")))
                .isAfter(Instant.now());
    }

    @Test
    void failsWhenVersionOrCipherIsNotAsDemanded() throws Exception {
        Reading reading = run(
                SecuredScripts.secured(GOOD),
                trusting(Map.of("assert", Map.of("version", "TLSv1.2", "cipher", "CHACHA9000"))));

        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).isEqualTo("version: TLSv1.3");
        assertThat(reading.assertions()).extracting(AssertionResult::ok).containsExactly(false, false);
    }

    static Stream<SslProvider> providers() {
        return Stream.of(SslProvider.OPENSSL_REFCNT, SslProvider.JDK);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void believesAStapledResponseOfTheIssuer(SslProvider provider) throws Exception {
        Reading reading = runStapled(provider, AUTHORITY.ocspResponse(GOOD.leaf(), false));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels()).containsEntry("tls_ocsp", "good");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void failsForARevokedCertificate(SslProvider provider) throws Exception {
        Reading reading = runStapled(provider, AUTHORITY.ocspResponse(GOOD.leaf(), true));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CERTIFICATE);
        assertThat(reading.detail()).contains("revoked");
        assertThat(reading.labels()).containsEntry("tls_ocsp", "revoked");
    }

    @Test
    void doesNotBelieveAForeignStapledResponse() throws Exception {
        Reading reading =
                runStapled(SslProvider.OPENSSL_REFCNT, TestAuthority.create().ocspResponse(GOOD.leaf(), false));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).startsWith("ocsp_stapled: invalid: ");
    }

    static Stream<Arguments> upgrades() {
        return Stream.of(
                Arguments.of("smtp", new String[] {
                    ">220-mx.nimbus.example\r\n220 ESMTP\r\n",
                    "EHLO ",
                    ">250-mx.nimbus.example\r\n250-SIZE 1000\r\n250-STARTTLS\r\n250 8BITMIME\r\n",
                    "STARTTLS",
                    ">220 2.0.0 Ready\r\n"
                }),
                Arguments.of("imap", new String[] {
                    ">* OK [CAPABILITY IMAP4rev2 STARTTLS] ready\r\n",
                    "a1 STARTTLS",
                    ">* CAPABILITY X\r\na1 OK begin\r\n"
                }));
    }

    @ParameterizedTest
    @MethodSource("upgrades")
    void beginsTlsAfterATalkInPlain(String protocol, String[] talk) throws Exception {
        Reading reading = run(SecuredScripts.upgrading(GOOD, talk), trusting(Map.of("starttls", protocol)));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.tls().verified()).isTrue();
        assertThat(reading.phases().firstByte()).isPositive();
        assertThat(reading.phases().tls()).isPositive();
    }

    @Test
    void asksPostgresForTls() throws Exception {
        Script willing = peer -> {
            assertThat(peer.getInputStream().readNBytes(8)).endsWith(0x04, 0xd2, 0x16, 0x2f);
            peer.getOutputStream().write('S');
            SecuredScripts.secured(GOOD).serve(peer);
        };
        assertThat(run(willing, trusting(Map.of("starttls", "postgres"))).outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    static Stream<Arguments> unwilling() {
        return Stream.of(
                Arguments.of("smtp", LineTalk.of(">HTTP/1.1 400 Bad\r\n"), Reason.PROTOCOL, "HTTP/1.1"),
                Arguments.of(
                        "smtp", LineTalk.of(">220 x\r\n", "EHLO", ">250 x\r\n"), Reason.TLS, "does not offer STARTTLS"),
                Arguments.of(
                        "smtp",
                        LineTalk.of(">220 x\r\n", "EHLO", ">250 STARTTLS\r\n", "STARTTLS", ">454 no\r\n"),
                        Reason.TLS,
                        "454 no"),
                Arguments.of(
                        "smtp",
                        LineTalk.of(
                                ">220 x\r\n", "EHLO", ">250 STARTTLS\r\n", "STARTTLS", ">220 go\r\n250 injected\r\n"),
                        Reason.PROTOCOL,
                        "more in plain"),
                Arguments.of("imap", LineTalk.of(">* BYE\r\n"), Reason.PROTOCOL, "* BYE"),
                Arguments.of("imap", LineTalk.of(">* OK\r\n", "a1", ">a1 BAD no\r\n"), Reason.TLS, "a1 BAD no"),
                Arguments.of("postgres", LineTalk.of(">N"), Reason.TLS, "does not offer TLS"),
                Arguments.of("postgres", LineTalk.of(">E"), Reason.PROTOCOL, "PostgreSQL"),
                Arguments.of("imap", LineTalk.of(">" + "x".repeat(70_000)), Reason.PROTOCOL, "on and on"),
                Arguments.of("none", LineTalk.of(">SSH-2.0-x\r\n"), Reason.TLS, "does not speak TLS"));
    }

    @ParameterizedTest
    @MethodSource("unwilling")
    void saysWhyTlsDidNotBegin(String protocol, Script target, Reason reason, String detail) throws Exception {
        Reading reading = run(target, Map.of("starttls", protocol));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
    }

    private Reading runStapled(SslProvider provider, byte[] response) throws Exception {
        Map<String, ?> fields = trusting(Map.of("assert", Map.of("ocsp_stapled", true)));
        try (StaplingServer server = new StaplingServer(GOOD, response)) {
            return run(new TlsProbeFactory(TestTransports.stapling(provider)), server.port(), fields);
        }
    }

    private Map<String, ?> trusting(Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("ca", GOOD.trustFile(directory).toString());
        return fields;
    }

    private static Reading run(Script target, Map<String, ?> fields) throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(target)) {
            return run(new TlsProbeFactory(), server.port(), fields);
        }
    }

    private static Reading run(TlsProbeFactory factory, int port, Map<String, ?> fields) throws Exception {
        try (Probe probe = factory.create(new ProbeConfig("127.0.0.1:" + port, TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }
}

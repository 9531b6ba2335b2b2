package io.cloudmon.probes.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.LineTalk;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ProbeFactory SMTP = new SmtpProbeFactory();
    private static final ProbeFactory IMAP = new ImapProbeFactory();

    @TempDir
    private Path directory;

    static Stream<Arguments> unwilling() {
        return Stream.of(
                server("is full", SMTP, LineTalk.of(">421 try later\r\n"), Reason.ASSERTION, "not willing: 421"),
                server(
                        "knows no EHLO",
                        SMTP,
                        LineTalk.of(">220 x\r\n", "EHLO", ">502 no\r\n"),
                        Reason.ASSERTION,
                        "502"),
                server("is another service", SMTP, LineTalk.of(">SSH-2.0-x\r\n"), Reason.PROTOCOL, "not SMTP"),
                server("leaves", SMTP, Scripts.halfClosingAfter("220 x\r\n"), Reason.PROTOCOL, "closed the connection"),
                server(
                        "floods",
                        SMTP,
                        Scripts.flooding("", "220-x\r\n".repeat(100).getBytes()),
                        Reason.PROTOCOL,
                        "on and on"),
                server("ends no line", SMTP, Scripts.flooding("", new byte[4_096]), Reason.PROTOCOL, "broken"),
                server("says bye", IMAP, LineTalk.of(">* BYE full\r\n"), Reason.ASSERTION, "not willing: * BYE"),
                server("refuses", IMAP, LineTalk.of(">* OK\r\n", "a1", ">a1 NO\r\n"), Reason.ASSERTION, "a1 NO"),
                server("is no IMAP", IMAP, LineTalk.of(">220 x\r\n"), Reason.PROTOCOL, "not IMAP"));
    }

    @ParameterizedTest
    @MethodSource("unwilling")
    void namesReasonAndBlame(ProbeFactory factory, Script target, Reason reason, String detail) throws Exception {
        Reading reading = run(factory, target, Map.of());

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
    }

    @Test
    void failsWhenACapabilityIsNotOffered() throws Exception {
        Script target = LineTalk.of(">220 mx\r\n", "EHLO", ">250-mx\r\n250-SIZED\r\n250 AUTH PLAIN\r\n", "QUIT");

        Reading reading =
                run(SMTP, target, Map.of("assert", Map.of("capabilities", List.of("auth", "auth plain", "SIZE"))));

        assertThat(reading.detail()).as(reading.toString()).isEqualTo("capabilities.SIZE: not offered");
        assertThat(reading.assertions()).extracting(AssertionResult::ok).containsExactly(true, true, false);
    }

    @Test
    void speaksTlsFromTheFirstByteAndWatchesTheCertificate() throws Exception {
        TestCertificate certificate = TestAuthority.create().issue("127.0.0.1");
        Script target = LineTalk.of(">* PREAUTH hi\r\n", "a1", ">* CAPABILITY IMAP4rev2\r\na1 OK\r\n", "a2");
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, target)) {
            Map<String, ?> tls = Map.of("ca", certificate.trustFile(directory).toString(), "min_days", 200);
            Reading reading = run(IMAP, server, Map.of("tls", tls));

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.DEGRADED);
            assertThat(reading.detail()).startsWith("tls.min_days");
            assertThat(reading.tls().verified()).isTrue();
        }
    }

    private static Arguments server(String name, ProbeFactory factory, Script script, Reason reason, String detail) {
        return Arguments.of(factory, Named.of(name, script), reason, detail);
    }

    private static Reading run(ProbeFactory factory, Script target, Map<String, ?> fields) throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(target)) {
            return run(factory, server, fields);
        }
    }

    private static Reading run(ProbeFactory factory, FakeTcpServer server, Map<String, ?> fields) throws Exception {
        try (Probe probe = factory.create(new ProbeConfig("127.0.0.1:" + server.port(), TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }
}

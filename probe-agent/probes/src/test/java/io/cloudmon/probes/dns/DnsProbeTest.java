package io.cloudmon.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.ProbeRun;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

class DnsProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    @TempDir
    private Path directory;

    @Test
    void comparesTheAnswersInAnyOrderAndFollowsAliases() throws Exception {
        Reading reading = run(
                query -> wire(query, Rcode.NOERROR, 0, "CNAME web.nimbus.example", "A 192.0.2.2", "A 192.0.2.1"),
                asking("A", Map.of("assert", Map.of("answers", List.of("192.0.2.1", "192.0.2.2")))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels())
                .containsEntry("dns_answers", "192.0.2.1, 192.0.2.2")
                .containsEntry("dns_rcode", "NOERROR")
                .containsEntry("dns_authenticated", "false");
        assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
        assertThat(reading.phases().firstByte()).isPositive();
        assertThat(reading.phases().connect()).isNull();
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of(Map.of("answers", "192.0.2.9"), Reason.ASSERTION, "answers: 192.0.2.1"),
                Arguments.of(Map.of("matches", "^198\\."), Reason.ASSERTION, "matches: 192.0.2.1"),
                Arguments.of(Map.of("min_answers", 2), Reason.ASSERTION, "min_answers: 1: 192.0.2.1"),
                Arguments.of(Map.of("flags", List.of("ad")), Reason.ASSERTION, "flags.ad: not set"),
                Arguments.of(Map.of("rcode", "NXDOMAIN"), Reason.DNS, "the answer's code is NOERROR"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void failsWhenTheAnswerIsNotAsExpected(Map<String, ?> expected, Reason reason, String detail) throws Exception {
        Reading reading =
                run(query -> wire(query, Rcode.NOERROR, 0, "A 192.0.2.1"), asking("A", Map.of("assert", expected)));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).isEqualTo(detail);
    }

    @Test
    void acceptsTheAbsenceThatIsExpected() throws Exception {
        Reading reading = run(
                query -> wire(query, Rcode.NXDOMAIN, 0), asking("A", Map.of("assert", Map.of("rcode", "NXDOMAIN"))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MX 10 mail.nimbus.example.", "TXT \"v=spf1 -all\"", "CAA 0 issue \"ca.example\"",
                "SRV 1 2 443 api.nimbus.example.", "AAAA 2001:db8::1", "HTTPS 1 . alpn=h2"
            })
    void readsAnyTypeOfRecord(String record) throws Exception {
        String[] parts = record.split(" ", 2);
        Reading reading = run(
                query -> wire(query, Rcode.NOERROR, 0, record),
                asking(parts[0], Map.of("assert", Map.of("answers", List.of(parts[1])))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    static Stream<Arguments> hostileServers() {
        return Stream.of(
                server("never answers", query -> null, Reason.TIMEOUT, "while waiting for the first byte"),
                server("fails", query -> wire(query, Rcode.SERVFAIL, 0), Reason.DNS, "code is SERVFAIL"),
                server("refuses", query -> wire(query, Rcode.REFUSED, 0), Reason.DNS, "code is REFUSED"),
                server("knows no such name", query -> wire(query, Rcode.NXDOMAIN, 0), Reason.DNS, "code is NXDOMAIN"),
                server("has none", query -> wire(query, Rcode.NOERROR, 0), Reason.ASSERTION, "min_answers: 0: none"),
                server("answers another question", DnsProbeTest::foreign, Reason.TIMEOUT, "while waiting"),
                server("forges the id", DnsProbeTest::forged, Reason.TIMEOUT, "while waiting"),
                server("cuts its answer short", DnsProbeTest::cut, Reason.PROTOCOL, "not a DNS message"));
    }

    @ParameterizedTest
    @MethodSource("hostileServers")
    void namesReasonAndBlame(Function<Message, byte[]> answers, Reason reason, String detail) throws Exception {
        Reading reading = run(answers, asking("A", Map.of()), reason == Reason.TIMEOUT ? SHORT : TIMEOUT);

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
    }

    @Test
    void readsAClosedPortAsRefused() throws Exception {
        FakeAuthority gone = FakeAuthority.start(query -> null);
        int port = gone.port();
        gone.close();

        Reading reading = runAt("127.0.0.1:" + port, asking("A", Map.of()), TIMEOUT);

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CONNECT);
        assertThat(reading.detail()).contains("refused by 127.0.0.1");
    }

    @Test
    void asksForATruncatedAnswerAgainOverTcp() throws Exception {
        try (FakeTcpServer tcp = FakeTcpServer.start(
                        FakeAuthority.overTcp(query -> wire(query, Rcode.NOERROR, 0, "A 192.0.2.7")));
                FakeAuthority udp =
                        FakeAuthority.startAt(tcp.port(), query -> wire(query, Rcode.NOERROR, 1 << Flags.TC))) {
            Reading reading = runAt("127.0.0.1:" + udp.port(), asking("A", Map.of()), TIMEOUT);

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.labels()).containsEntry("dns_answers", "192.0.2.7");
            assertThat(reading.phases().connect()).isPositive();
        }
    }

    @Test
    void asksForValidationAndSaysWhetherItWasDone() throws Exception {
        List<Message> asked = new ArrayList<>();
        Reading reading = run(
                query -> {
                    asked.add(query);
                    return wire(query, Rcode.NOERROR, 1 << Flags.AD, "A 192.0.2.1");
                },
                asking("A", Map.of("dnssec", true, "recursive", false, "assert", Map.of("flags", "AD"))));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels()).containsEntry("dns_authenticated", "true");
        assertThat(asked).singleElement().satisfies(query -> {
            assertThat(query.getHeader().getFlag(Flags.AD)).isTrue();
            assertThat(query.getHeader().getFlag(Flags.RD)).isFalse();
            assertThat(query.getOPT().getFlags() & 0x8000).isNotZero();
        });
    }

    @Test
    void comparesWithEachAuthoritativeServer() throws Exception {
        Function<Message, byte[]> current = query -> wire(query, Rcode.NOERROR, 1 << Flags.AA, "A 192.0.2.1");
        Function<Message, byte[]> stale = query -> wire(query, Rcode.NOERROR, 1 << Flags.AA, "A 192.0.2.99");
        Function<Message, byte[]> lame = query -> wire(query, Rcode.NOERROR, 0, "A 192.0.2.1");
        try (FakeAuthority one = FakeAuthority.start(current);
                FakeAuthority two = FakeAuthority.start(stale);
                FakeAuthority three = FakeAuthority.start(lame)) {
            List<String> servers =
                    Stream.of(one, two, three).map(s -> "127.0.0.1:" + s.port()).toList();

            Reading reading = run(current, asking("A", Map.of("authoritative", servers)));

            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.ASSERTION);
            assertThat(reading.detail()).isEqualTo("authoritative.127.0.0.1: says 192.0.2.99");
            assertThat(reading.assertions())
                    .filteredOn(result -> result.id().startsWith("authoritative"))
                    .extracting(AssertionResult::ok)
                    .containsExactly(true, false, false);
            assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void asksOverTls() throws Exception {
        TestCertificate certificate = AUTHORITY.issue("127.0.0.1");
        Script script = FakeAuthority.overTcp(query -> wire(query, Rcode.NOERROR, 0, "A 192.0.2.1"));
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, script)) {
            Reading reading = runAt(
                    "tls://127.0.0.1:" + server.port(), asking("A", Map.of("tls", trusting(certificate))), TIMEOUT);

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.tls().verified()).isTrue();
        }
    }

    @Test
    void asksOverHttps() throws Exception {
        TestCertificate certificate = AUTHORITY.issue("127.0.0.1");
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, DnsProbeTest::dnsOverHttps)) {
            Reading reading = runAt(
                    "https://127.0.0.1:" + server.port() + "/dns-query",
                    asking("A", Map.of("tls", trusting(certificate))),
                    TIMEOUT);

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.http().status()).isEqualTo(200);
            assertThat(reading.labels()).containsEntry("dns_answers", "192.0.2.5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"})
    void refusesWhatIsNoDnsOverHttps(String answer) throws Exception {
        TestCertificate certificate = AUTHORITY.issue("127.0.0.1");
        Script script = peer -> peer.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, script.afterRequestHead())) {
            Reading reading = runAt(
                    "https://127.0.0.1:" + server.port(), asking("A", Map.of("tls", trusting(certificate))), TIMEOUT);

            assertThat(reading.reason())
                    .as(reading.toString())
                    .isEqualTo(answer.contains("404") ? Reason.HTTP_STATUS : Reason.PROTOCOL);
        }
    }

    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (FakeAuthority silent = FakeAuthority.start(query -> {
                    asked.countDown();
                    return null;
                });
                Probe probe = probe("127.0.0.1:" + silent.port(), asking("A", Map.of()), TIMEOUT)) {
            ProbeRun run = ProbeRun.start(probe, TestContext.within(TIMEOUT));
            asked.await();

            run.interrupt();

            assertThat(run.failure(Duration.ofSeconds(5))).isInstanceOf(InterruptedException.class);
        }
    }

    private static void dnsOverHttps(java.net.Socket peer) throws java.io.IOException {
        var in = new java.io.DataInputStream(peer.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        byte[] answer = wire(new Message(in.readNBytes(Integer.parseInt(length))), Rcode.NOERROR, 0, "A 192.0.2.5");
        peer.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Type: application/dns-message\r\nContent-Length: " + answer.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        peer.getOutputStream().write(answer);
    }

    private static byte[] foreign(Message query) {
        Message other = Message.newQuery(
                org.xbill.DNS.Record.newRecord(org.xbill.DNS.Name.root, Type.A, org.xbill.DNS.DClass.IN));
        other.getHeader().setID(query.getHeader().getID());
        return FakeAuthority.answer(other, Rcode.NOERROR, 0, "A 192.0.2.66").toWire();
    }

    private static byte[] forged(Message query) {
        Message answer = FakeAuthority.answer(query, Rcode.NOERROR, 0, "A 192.0.2.66");
        answer.getHeader().setID(query.getHeader().getID() ^ 1);
        return answer.toWire();
    }

    private static byte[] cut(Message query) {
        byte[] whole = wire(query, Rcode.NOERROR, 0, "A 192.0.2.1");
        return java.util.Arrays.copyOf(whole, whole.length - 2);
    }

    private static byte[] wire(Message query, int rcode, int flags, String... values) {
        return FakeAuthority.answer(query, rcode, flags, values).toWire();
    }

    private static Arguments server(String name, Function<Message, byte[]> answers, Reason reason, String detail) {
        return Arguments.of(Named.of(name, answers), reason, detail);
    }

    private Map<String, ?> trusting(TestCertificate certificate) {
        return Map.of("ca", certificate.trustFile(directory).toString());
    }

    private static Map<String, ?> asking(String type, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("name", "www.nimbus.example");
        fields.put("type", type);
        return fields;
    }

    private static Reading run(Function<Message, byte[]> answers, Map<String, ?> fields) throws Exception {
        return run(answers, fields, TIMEOUT);
    }

    private static Reading run(Function<Message, byte[]> answers, Map<String, ?> fields, Duration timeout)
            throws Exception {
        try (FakeAuthority server = FakeAuthority.start(answers)) {
            return runAt("127.0.0.1:" + server.port(), fields, timeout);
        }
    }

    private static Reading runAt(String target, Map<String, ?> fields, Duration timeout) throws Exception {
        try (Probe probe = probe(target, fields, timeout)) {
            return probe.run(TestContext.within(timeout));
        }
    }

    private static Probe probe(String target, Map<String, ?> fields, Duration timeout) {
        return new DnsProbeFactory().create(new ProbeConfig(target, timeout, fields));
    }
}

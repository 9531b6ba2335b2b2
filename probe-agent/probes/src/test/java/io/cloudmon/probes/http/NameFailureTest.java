package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeDnsServer;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.TestTransports;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NameFailureTest {
    private static final Duration TIMEOUT = Duration.ofMillis(2_500);

    @ParameterizedTest
    @MethodSource("resolvers")
    void tellsAMissingNameFromAFailingResolver(Supplier<FakeDnsServer> resolver, Blame blame, String detail)
            throws Exception {
        try (FakeDnsServer dns = resolver.get()) {
            Reading reading = run(dns, "http://no-such-name.invalid/", Map.of());

            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.DNS);
            assertThat(reading.blame()).isEqualTo(blame);
            assertThat(reading.detail()).contains(detail);
            assertThat(reading.phases().dns()).isNotNull();
            assertThat(reading.phases().connect()).isNull();
        }
    }

    static Stream<Arguments> resolvers() {
        return Stream.of(
                resolver("no such name", FakeDnsServer::nameError, Blame.TARGET, "does not exist (NXDOMAIN)"),
                resolver("no address", FakeDnsServer::answering, Blame.TARGET, "has no address"),
                resolver("server failure", FakeDnsServer::serverFailure, Blame.RESOLVER, "ServFail"),
                resolver("refusal", FakeDnsServer::refusal, Blame.RESOLVER, "Refused"),
                resolver(
                        "silence", FakeDnsServer::silence, Blame.RESOLVER, "no answer from the resolver within 2.5 s"));
    }

    @Test
    void resolvesAnewInEachRun() throws Exception {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.text("hello"));
                FakeDnsServer dns = FakeDnsServer.answering(InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(run(dns, server.url("www.example.org", "/"), Map.of("ip", 4))
                            .outcome())
                    .isEqualTo(Outcome.SUCCESS);
            int once = dns.questions();
            assertThat(once).isPositive();
            assertThat(run(dns, server.url("www.example.org", "/"), Map.of("ip", 4))
                            .outcome())
                    .isEqualTo(Outcome.SUCCESS);

            assertThat(dns.questions()).isEqualTo(2 * once);
        }
    }

    @Test
    void triesTheNextAddressWhenOneRefuses() throws Exception {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.text("hello"));
                FakeDnsServer dns = FakeDnsServer.answering(
                        InetAddress.ofLiteral("127.0.0.2"), InetAddress.getByName("127.0.0.1"))) {
            TestContext context = TestContext.within(TIMEOUT);

            Reading reading = Probing.run(
                    new HttpProbeFactory(TestTransports.asking(dns)),
                    server.url("www.example.org", "/"),
                    Map.of("ip", 4),
                    TIMEOUT,
                    context);

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
            assertThat(context.asked()).hasSize(2);
        }
    }

    @Test
    void namesTheLastAddressWhenAllRefuse() throws Exception {
        try (FakeDnsServer dns =
                FakeDnsServer.answering(InetAddress.ofLiteral("127.0.0.2"), InetAddress.getByName("127.0.0.3"))) {
            int port = FakeTcpServer.refusingAddress().getPort();

            Reading reading = run(dns, "http://www.example.org:" + port + "/", Map.of("ip", 4));

            assertThat(reading.reason()).isEqualTo(Reason.CONNECT);
            assertThat(reading.detail()).isEqualTo("connection refused by 127.0.0.3 port " + port);
        }
    }

    @Test
    void wantsAnAddressOfTheVersionDemanded() throws Exception {
        try (FakeDnsServer dns = FakeDnsServer.answering(InetAddress.ofLiteral("127.0.0.1"))) {
            Reading reading = run(dns, "http://www.example.org/", Map.of("ip", 6));

            assertThat(reading.reason()).isEqualTo(Reason.DNS);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.detail()).isEqualTo("the name www.example.org has no IPv6 address");
        }
    }

    private static Arguments resolver(String name, Supplier<FakeDnsServer> server, Blame blame, String detail) {
        return Arguments.of(Named.of(name, server), blame, detail);
    }

    private static Reading run(FakeDnsServer dns, String target, Map<String, ?> fields) throws Exception {
        return Probing.run(new HttpProbeFactory(TestTransports.asking(dns)), target, fields, TIMEOUT);
    }
}

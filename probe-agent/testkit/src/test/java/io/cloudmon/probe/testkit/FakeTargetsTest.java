package io.cloudmon.probe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The targets misbehave as they say, seen by plain JDK clients. */
class FakeTargetsTest {

    @Test
    void answersAndCloses() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.answering("hello"));
                Socket peer = connect(server)) {
            assertThat(new String(peer.getInputStream().readAllBytes())).isEqualTo("hello");
            assertThat(server.accepted()).isOne();
        }
    }

    @Test
    void resetsAfterItsText() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.resettingAfter("x"));
                Socket peer = connect(server)) {
            InputStream in = peer.getInputStream();

            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void halfClosesAndKeepsListening() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.halfClosingAfter("bye"));
                Socket peer = connect(server)) {
            assertThat(peer.getInputStream().readAllBytes()).hasSize(3);
            assertThat(server.open()).isOne();
        }
    }

    @Test
    void refusesWhereNothingListens() {
        assertThatThrownBy(() ->
                        new Socket("127.0.0.1", FakeTcpServer.refusingAddress().getPort()).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void swellsItsBombToTheSizeAskedFor() throws Exception {
        try (FakeHttpServer server = FakeHttpServer.start().on("/", HttpReply.gzipBomb(3))) {
            HttpResponse<byte[]> answer = get(server.url("/"));

            assertThat(answer.body()).hasSizeLessThan(10_000);
            assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
            try (GZIPInputStream plain = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
                assertThat(plain.skip(Long.MAX_VALUE)).isEqualTo(3 << 20);
            }
        }
    }

    @Test
    void remembersRequestsAndAnswersUnknownPathsWith404() throws Exception {
        try (FakeHttpServer server = FakeHttpServer.start()) {
            assertThat(get(server.url("/absent?a=b")).statusCode()).isEqualTo(404);
            assertThat(server.requests())
                    .extracting(FakeHttpServer.Request::path)
                    .containsExactly("/absent?a=b");
        }
    }

    @Test
    void issuesCertificatesThatVerifyAgainstTheirAuthority() throws Exception {
        TestCertificate good = TestAuthority.create().issue("localhost", "127.0.0.1");
        TestCertificate expired = TestAuthority.create().issueExpired("localhost");

        good.leaf().verify(good.chain().getLast().getPublicKey());
        good.leaf().checkValidity();
        assertThat(good.leaf().getSubjectAlternativeNames()).hasSize(2);
        assertThatThrownBy(() -> expired.leaf().checkValidity()).hasMessageContaining("NotAfter");
        assertThat(TestAuthority.selfSigned("a").chain()).hasSize(1);
    }

    @Test
    void movesOnlyWhenTold() {
        MutableClock clock = MutableClock.at("2026-03-29T00:59:59Z");
        clock.advance(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(clock.withZone(java.time.ZoneId.of("Europe/Berlin")).instant())
                .isEqualTo(clock.instant());
    }

    @Test
    void refusesEveryAddressAndRemembersIt() {
        TestContext context = TestContext.refusing(Duration.ofSeconds(1));
        InetAddress address = InetAddress.getLoopbackAddress();

        assertThatThrownBy(() -> context.admit(address)).hasMessageContaining("allow_private");
        assertThat(context.asked()).containsExactly(address);
        assertThat(context.remaining()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    private static Socket connect(FakeTcpServer server) throws IOException {
        return new Socket("127.0.0.1", server.port());
    }

    private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        }
    }
}

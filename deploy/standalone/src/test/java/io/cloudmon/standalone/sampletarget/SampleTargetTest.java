package io.cloudmon.standalone.sampletarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTargetTest {
    @TempDir
    static Path directory;

    static SampleCertificates certificates;

    private final TargetPorts ports =
            new TargetPorts(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
    private SampleTarget target;

    @BeforeAll
    static void certificates() {
        certificates = new SampleCertificates(directory).create();
    }

    @AfterEach
    void stop() {
        if (target != null) {
            target.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"/healthy, 200", "/slow, 200", "/error, 500", "/unknown, 404"})
    void answersAsThePathSays(String path, int status) throws Exception {
        start("2026-11-24T10:05:00Z");

        assertThat(status(HttpClient.newHttpClient(), "http://127.0.0.1:" + ports.http() + path))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00Z, 503",
        "2026-11-24T10:01:59.999Z, 503",
        "2026-11-24T10:02:00Z, 200",
        "2026-11-24T10:09:59.999Z, 200",
        "2026-11-24T10:10:00Z, 503"
    })
    void failsTwoMinutesInEveryTen(String now, int status) throws Exception {
        start(now);

        assertThat(status(HttpClient.newHttpClient(), "http://127.0.0.1:" + ports.http() + "/flaky"))
                .isEqualTo(status);
    }

    @Test
    void showsACertificateThatIsValidForLocalhost() throws Exception {
        start("2026-11-24T10:05:00Z");

        assertThat(status(trusting(), "https://localhost:" + ports.tls() + "/healthy"))
                .isEqualTo(200);
    }

    @Test
    void showsACertificateWhoseOnlyFaultIsItsAge() throws Exception {
        start("2026-11-24T10:05:00Z");

        // The JDK takes a certificate that is itself trusted without a look at its dates, so the handshake succeeds.
        X509Certificate shown = certificate(trusting(), "https://localhost:" + ports.expired() + "/healthy");

        assertThatThrownBy(shown::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void greetsLikeAnSshServer() throws Exception {
        start("2026-11-24T10:05:00Z");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.tcp())) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("SSH-2.0-sample\r\n");
        }
    }

    @Test
    void followsTheSwitchFile() throws Exception {
        Path stop = directory.resolve("target.stopped");
        String url = "http://127.0.0.1:" + ports.http() + "/healthy";
        try (SwitchedTarget switched =
                new SwitchedTarget(stop, () -> SampleTarget.start(ports, certificates, Clock.systemUTC()))) {
            switched.start();
            assertThat(status(HttpClient.newHttpClient(), url)).isEqualTo(200);

            Files.writeString(stop, "");
            await().untilAsserted(() -> assertThatThrownBy(() -> status(HttpClient.newHttpClient(), url))
                    .isInstanceOf(ConnectException.class));

            Files.delete(stop);
            await().ignoreException(ConnectException.class).until(() -> status(HttpClient.newHttpClient(), url) == 200);
        }
    }

    private void start(String now) {
        target = SampleTarget.start(ports, certificates, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static HttpClient trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(certificates.trusted())) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("sample" + trusted.size(), certificate);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static X509Certificate certificate(HttpClient client, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return (X509Certificate) response.sslSession().orElseThrow().getPeerCertificates()[0];
    }

    private static int status(HttpClient client, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}

package io.cloudmon.probes.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs in to Debian's OpenSSH server as the user who runs the tests, where the server is installed. */
class OpenSshIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @TempDir
    private static Path directory;

    private static Process server;
    private static int port;

    @BeforeAll
    static void startServer() throws Exception {
        assumeThat(Path.of("/usr/sbin/sshd")).exists();
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.createDirectories(Path.of("/run/sshd"));
        run("/usr/bin/ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", "host");
        run("/usr/bin/ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", "user");
        Files.copy(directory.resolve("user.pub"), directory.resolve("authorized"));
        port = freePort();
        server = new ProcessBuilder(
                        "/usr/sbin/sshd",
                        "-D",
                        "-e",
                        "-f",
                        "/dev/null",
                        "-p",
                        String.valueOf(port),
                        "-h",
                        directory.resolve("host").toString(),
                        "-o",
                        "ListenAddress=127.0.0.1",
                        "-o",
                        "UsePAM=no",
                        "-o",
                        "StrictModes=no",
                        "-o",
                        "PermitRootLogin=prohibit-password",
                        "-o",
                        "PidFile=none",
                        "-o",
                        "AuthorizedKeysFile=" + directory.resolve("authorized"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sshd.log").toFile())
                .start();
        await().until(() -> accepts(port));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.destroy();
            server.onExit().join();
        }
    }

    @Test
    void signsInByKey() throws Exception {
        Reading reading = probe(Files.readString(directory.resolve("user")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.labels().get("ssh_banner")).contains("OpenSSH");
        assertThat(reading.steps()).hasSize(4);
    }

    @Test
    void isNotLetInByAForeignKey() throws Exception {
        run("/usr/bin/ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", "foreign");

        Reading reading = probe(Files.readString(directory.resolve("foreign")));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).startsWith("auth:");
    }

    private static Reading probe(String privateKey) throws Exception {
        String fingerprint = run("/usr/bin/ssh-keygen", "-l", "-f", "host.pub").split(" ")[1];
        Map<String, ?> fields = Map.of("user", "root", "private_key", privateKey, "host_key", fingerprint);
        try (Probe probe = new SshProbeFactory().create(new ProbeConfig("127.0.0.1:" + port, TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

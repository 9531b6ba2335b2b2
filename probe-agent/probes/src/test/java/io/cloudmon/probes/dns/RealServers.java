package io.cloudmon.probes.dns;

import static org.awaitility.Awaitility.await;

import io.cloudmon.probe.testkit.TestCertificate;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Debian's nsd with two signed zones and Debian's unbound that validates them, the second against a wrong key. Needs nsd,
 * unbound and ldnsutils.
 */
final class RealServers implements AutoCloseable {
    private static final String ZONE = """
            $TTL 300
            @ SOA ns1 hostmaster 1 3600 600 86400 60
            @ NS ns1
            @ MX 10 mail
            ns1 A 127.0.0.1
            mail A 192.0.2.25
            www A 192.0.2.1
            www A 192.0.2.2
            alias CNAME www
            """;
    private final Path directory;
    private final List<Process> processes = new ArrayList<>();
    final int authority;
    final int resolver;
    final int secured;

    RealServers(Path directory, TestCertificate certificate) throws Exception {
        this.directory = directory;
        this.authority = freePort();
        this.resolver = freePort();
        this.secured = freePort();
        String key = sign("nimbus.example");
        sign("broken.example");
        String foreign = key("broken.example") + ".key";
        startAuthority();
        startResolver(certificate, key, foreign);
        await().until(() -> accepts(authority) && accepts(resolver) && accepts(secured));
    }

    static boolean installed() {
        return Files.exists(Path.of("/usr/sbin/nsd"))
                && Files.exists(Path.of("/usr/sbin/unbound"))
                && Files.exists(Path.of("/usr/bin/ldns-signzone"));
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        }
    }

    private String sign(String zone) throws Exception {
        Path file = Files.writeString(directory.resolve(zone), "$ORIGIN " + zone + ".\n" + ZONE);
        String key = key(zone);
        run("/usr/bin/ldns-signzone", file.toString(), key);
        return key + ".key";
    }

    private String key(String zone) throws Exception {
        return run("/usr/bin/ldns-keygen", "-k", "-a", "ECDSAP256SHA256", zone).strip();
    }

    private void startAuthority() throws IOException {
        Path config = Files.writeString(directory.resolve("nsd.conf"), """
                server:
                  ip-address: 127.0.0.1@%1$d
                  username: ""
                  chroot: ""
                  zonesdir: "%2$s"
                  database: ""
                  pidfile: "%2$s/nsd.pid"
                  xfrdfile: "%2$s/xfrd.state"
                  zonelistfile: "%2$s/zone.list"
                  logfile: "%2$s/nsd.log"
                remote-control:
                  control-enable: no
                zone:
                  name: nimbus.example
                  zonefile: nimbus.example.signed
                zone:
                  name: broken.example
                  zonefile: broken.example.signed
                """.formatted(authority, directory));
        start("/usr/sbin/nsd", "-d", "-c", config.toString());
    }

    private void startResolver(TestCertificate certificate, String... trustAnchors) throws Exception {
        Path key = pem("key.pem", "PRIVATE KEY", certificate.key().getEncoded());
        Path chain = pem("chain.pem", "CERTIFICATE", certificate.leaf().getEncoded());
        Path config = Files.writeString(directory.resolve("unbound.conf"), """
                server:
                  interface: 127.0.0.1@%1$d
                  interface: 127.0.0.1@%2$d
                  tls-port: %2$d
                  tls-service-key: "%3$s"
                  tls-service-pem: "%4$s"
                  username: ""
                  chroot: ""
                  directory: "%5$s"
                  pidfile: ""
                  use-syslog: no
                  logfile: "unbound.log"
                  do-not-query-localhost: no
                  trust-anchor-file: "%6$s"
                  trust-anchor-file: "%7$s"
                  private-address: 0.0.0.1
                  local-zone: "example." nodefault
                remote-control:
                  control-enable: no
                stub-zone:
                  name: nimbus.example
                  stub-addr: 127.0.0.1@%8$d
                stub-zone:
                  name: broken.example
                  stub-addr: 127.0.0.1@%8$d
                """.formatted(
                        resolver,
                        secured,
                        key,
                        chain,
                        directory,
                        directory.resolve(trustAnchors[0]),
                        directory.resolve(trustAnchors[1]),
                        authority));
        start("/usr/sbin/unbound", "-d", "-c", config.toString());
    }

    private Path pem(String name, String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                directory.resolve(name), "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private void start(String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory
                        .resolve(Path.of(command[0]).getFileName() + ".out")
                        .toFile())
                .start());
    }

    private String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command).directory(directory.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes());
        String err = new String(process.getErrorStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + err);
        }
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
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket tcp = new ServerSocket(0, 0, loopback);
                DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), loopback)) {
            return udp.getLocalPort();
        }
    }
}

package io.cloudmon.bench.agent;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The target of both sides: one nginx worker that closes each connection, without TLS and with it. */
final class Nginx implements AutoCloseable {
    private final ChildProcess process;
    private final Path directory;
    private final int plain;
    private final int secure;

    private Nginx(ChildProcess process, Path directory, int plain, int secure) {
        this.process = process;
        this.directory = directory;
        this.plain = plain;
        this.secure = secure;
    }

    static Nginx start(String program, Path directory) throws IOException, InterruptedException {
        int plain = FreePort.find();
        int secure = FreePort.find();
        certificate(directory);
        Path settings = Files.writeString(directory.resolve("nginx.conf"), """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log stderr error;
                events { worker_connections 8192; }
                http {
                  access_log off; keepalive_timeout 0; ssl_session_cache off; ssl_session_tickets off; ssl_protocols TLSv1.2 TLSv1.3;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server {
                    listen 127.0.0.1:%2$d backlog=4096;
                    listen 127.0.0.1:%3$d ssl backlog=4096;
                    ssl_certificate %1$s/cert.pem; ssl_certificate_key %1$s/key.pem;
                    location / { default_type text/plain; return 200 "all is well\\n"; }
                  }
                }
                """.formatted(directory, plain, secure));
        ChildProcess process = ChildProcess.start(
                directory.resolve("nginx.log"),
                Map.of(),
                List.of(program, "-p", directory.toString(), "-c", settings.toString()));
        Ports.await(plain, process);
        return new Nginx(process, directory, plain, secure);
    }

    String url(boolean tls) {
        return tls ? "https://127.0.0.1:" + secure + "/" : "http://127.0.0.1:" + plain + "/";
    }

    Path certificate() {
        return directory.resolve("cert.pem");
    }

    @Override
    public void close() {
        process.close();
    }

    private static void certificate(Path directory) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=127.0.0.1",
                        "-addext",
                        "subjectAltName=IP:127.0.0.1",
                        "-keyout",
                        directory.resolve("key.pem").toString(),
                        "-out",
                        directory.resolve("cert.pem").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("openssl.log").toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(directory.resolve("openssl.log")));
        }
    }
}

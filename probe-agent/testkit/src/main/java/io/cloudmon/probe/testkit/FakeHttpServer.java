package io.cloudmon.probe.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP(S) target on a free loopback port with an {@link HttpReply} per path; 404 elsewhere. */
public final class FakeHttpServer implements AutoCloseable {

    /**
     * A request as it arrived.
     *
     * @param headers the first value of each header, names in lower case
     */
    public record Request(String method, String path, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpReply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private FakeHttpServer(HttpServer server) {
        this.server = server;
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts a plain server. */
    public static FakeHttpServer start() {
        return start(null);
    }

    /** Starts a server that speaks TLS with the certificate. */
    public static FakeHttpServer startTls(TestCertificate certificate) {
        return start(certificate);
    }

    private static FakeHttpServer start(@Nullable TestCertificate certificate) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            if (certificate == null) {
                return new FakeHttpServer(HttpServer.create(any, 0));
            }
            HttpsServer secure = HttpsServer.create(any, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
            return new FakeHttpServer(secure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers requests for the path, whatever their query, with the reply. */
    public FakeHttpServer on(String path, HttpReply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Where the server listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return address().getPort();
    }

    /** The URL of a path on this server, with the host name given. */
    public String url(String host, String path) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://" + host + ":" + port() + path;
    }

    /** The URL of a path on this server's loopback address. */
    public String url(String path) {
        return url("127.0.0.1", path);
    }

    /** The requests seen so far, in order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(read(exchange));
            HttpReply reply = replies.getOrDefault(exchange.getRequestURI().getPath(), HttpReply.status(404));
            reply.write(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }
}

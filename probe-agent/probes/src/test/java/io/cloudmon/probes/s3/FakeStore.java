package io.cloudmon.probes.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An object store in memory that can refuse methods and spoil what it holds. */
final class FakeStore implements AutoCloseable {
    private final HttpServer server;
    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    volatile String refused = "";
    volatile UnaryOperator<byte[]> spoil = UnaryOperator.identity();

    FakeStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("x-amz-request-id", "REQ-1");
        if (method.equals(refused) || !signed(exchange)) {
            answer(exchange, 403, "<Error><Code>AccessDenied</Code></Error>".getBytes(StandardCharsets.UTF_8));
        } else if (method.equals("PUT")) {
            objects.put(path, sent);
            answer(exchange, 200, new byte[0]);
        } else if (method.equals("DELETE")) {
            objects.remove(path);
            answer(exchange, 204, new byte[0]);
        } else if (objects.containsKey(path)) {
            answer(exchange, 200, spoil.apply(objects.get(path)));
        } else {
            answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean signed(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("authorization");
        return authorization != null
                && authorization.matches("AWS4-HMAC-SHA256 Credential=key/.*Signature=[0-9a-f]{64}");
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

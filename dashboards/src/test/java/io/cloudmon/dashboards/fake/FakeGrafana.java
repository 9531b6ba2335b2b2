package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Grafana's HTTP API on loopback with state, versions and refusals, written from Grafana's documentation. The same
 * scenario also runs against the real one where Docker is present.
 */
public final class FakeGrafana implements AutoCloseable {
    /** A token that may do everything. */
    public static final String TOKEN = "glsa_admin";

    /** A token that may only read. */
    public static final String VIEWER_TOKEN = "glsa_viewer";

    static final String VERSION = "12.1.0";

    private final ObjectMapper mapper = new ObjectMapper();
    private final FakeFolders folders = new FakeFolders();
    private final FakeDataSources dataSources = new FakeDataSources();
    private final FakeDashboards dashboards = new FakeDashboards(folders);
    private final HttpServer server;
    private boolean interruptNextSave;

    private FakeGrafana(HttpServer server) {
        this.server = server;
    }

    public static FakeGrafana start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeGrafana fake = new FakeGrafana(server);
        server.createContext("/", fake::handle);
        server.start();
        return fake;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets a person save all dashboards just before the next one is saved by us. */
    public void interruptNextSave() {
        interruptNextSave = true;
    }

    /** The password that a data source was given. */
    public String password(String uid) {
        return dataSources.password(uid);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = mapper.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer answer(HttpExchange exchange) throws IOException {
        Call call = call(exchange);
        if (call.path().equals("/api/health")) {
            return Answer.ok(
                    JsonNodeFactory.instance.objectNode().put("database", "ok").put("version", VERSION));
        }
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (authorization.equals("Bearer " + VIEWER_TOKEN) && !call.method().equals("GET")) {
            return Answer.refuse(403, "You'll need additional permissions to perform this action");
        }
        if (!authorization.equals("Bearer " + TOKEN) && !authorization.equals("Bearer " + VIEWER_TOKEN)) {
            return Answer.refuse(401, "Invalid API key");
        }
        return route(call);
    }

    private Answer route(Call call) {
        if (call.path().startsWith("/api/folders")) {
            return folders.answer(call);
        }
        if (call.path().startsWith("/api/datasources")) {
            return dataSources.answer(call);
        }
        if (call.path().startsWith("/api/search")) {
            return dashboards.search(call);
        }
        if (call.path().startsWith("/api/dashboards/")) {
            if (interruptNextSave && call.method().equals("POST")) {
                interruptNextSave = false;
                dashboards.savedBySomeone();
            }
            return dashboards.answer(call);
        }
        return Answer.refuse(404, "Not found");
    }

    private Call call(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ObjectNode json = body.length == 0 ? mapper.createObjectNode() : (ObjectNode) mapper.readTree(body);
        URI uri = exchange.getRequestURI();
        return new Call(exchange.getRequestMethod(), uri.getPath(), query(uri.getRawQuery()), json);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            Arrays.stream(raw.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return query;
    }
}

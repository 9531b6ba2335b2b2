package io.cloudmon.probe.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What a {@link FakeHttpServer} answers on a path. */
@FunctionalInterface
public interface HttpReply {

    /** Writes the whole answer. */
    void write(HttpExchange exchange) throws IOException, InterruptedException;

    /** An answer without a body. */
    static HttpReply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** A 200 with a text in UTF-8. */
    static HttpReply text(String body) {
        return bytes(200, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A 200 with a JSON document. */
    static HttpReply json(String body) {
        return bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with these very bytes and their length. */
    static HttpReply bytes(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** A redirect. */
    static HttpReply redirect(int status, String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** A 200 in chunks, the block again and again: {@code times} times, or for ever when negative. */
    static HttpReply chunks(byte[] block, long times) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (long i = 0; i != times; i++) {
                out.write(block);
            }
            out.close();
        };
    }

    /** A 200 whose few compressed bytes swell to {@code megabytes} MiB of zeros. */
    static HttpReply gzipBomb(int megabytes) {
        byte[] bomb = gzip(new byte[1 << 20], megabytes);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        };
    }

    /** A 200 with the text, compressed. */
    static HttpReply gzipped(String body) {
        byte[] compressed = gzip(body.getBytes(StandardCharsets.UTF_8), 1);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, compressed.length);
            exchange.getResponseBody().write(compressed);
        };
    }

    /** This reply with one more header. */
    default HttpReply header(String name, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(name, value);
            write(exchange);
        };
    }

    /** This reply, begun only after a delay. */
    default HttpReply after(Duration delay) {
        return exchange -> {
            boolean never = new CountDownLatch(1).await(delay.toNanos(), TimeUnit.NANOSECONDS);
            assert !never;
            write(exchange);
        };
    }

    private static byte[] gzip(byte[] block, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

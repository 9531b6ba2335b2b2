package io.cloudmon.probes.http;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a check sends: the method, its own headers (Authorization included) and the content. */
final class RequestPlan {
    private final HttpMethod method;
    private final Map<String, String> headers;
    private final byte[] content;

    RequestPlan(HttpMethod method, Map<String, String> headers, byte[] content) {
        this.method = method;
        this.headers = Map.copyOf(headers);
        this.content = content;
    }

    HttpMethod method() {
        return method;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The bytes to send; empty for none. Not to be changed. */
    byte[] content() {
        return content;
    }

    /** Whether the request says how long its content is (RFC 9110, section 8.6). */
    boolean announcesLength() {
        return content.length > 0
                || method.equals(HttpMethod.POST)
                || method.equals(HttpMethod.PUT)
                || method.equals(HttpMethod.PATCH);
    }

    RequestPlan withoutHeaders() {
        return new RequestPlan(method, Map.of(), content);
    }

    /** The plan as a GET, or HEAD if it was one, without content and the headers that describe it. */
    RequestPlan withoutContent() {
        Map<String, String> kept = headers.entrySet().stream()
                .filter(header -> !header.getKey().toLowerCase(Locale.ROOT).startsWith("content-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new RequestPlan(method.equals(HttpMethod.HEAD) ? method : HttpMethod.GET, kept, new byte[0]);
    }
}

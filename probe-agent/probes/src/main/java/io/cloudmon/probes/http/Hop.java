package io.cloudmon.probes.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpVersion;

/**
 * One request of a run: the first, or one that a redirect asked for.
 *
 * @param headers complete, never changed once the hop is made
 */
record Hop(Url url, RequestPlan plan, HttpHeaders headers) {
    private static final String AGENT = "CloudMon-Probe";

    /** The request to the check's own target. */
    static Hop first(Url url, RequestPlan plan) {
        return new Hop(url, plan, headers(url, plan));
    }

    /** The plan sent to where a redirect points; what was meant for another origin stays behind. */
    Hop to(Url next, RequestPlan plan) {
        RequestPlan allowed = url.sameOrigin(next) ? plan : plan.withoutHeaders();
        return new Hop(next, allowed, headers(next, allowed));
    }

    FullHttpRequest request() {
        return new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                plan.method(),
                url.path(),
                Unpooled.wrappedBuffer(plan.content()),
                headers,
                EmptyHttpHeaders.INSTANCE);
    }

    private static HttpHeaders headers(Url url, RequestPlan plan) {
        HttpHeaders headers = new DefaultHttpHeaders()
                .set(HttpHeaderNames.HOST, url.hostHeader())
                .set(HttpHeaderNames.USER_AGENT, AGENT)
                .set(HttpHeaderNames.ACCEPT, "*/*")
                .set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.GZIP)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        plan.headers().forEach(headers::set);
        if (plan.announcesLength()) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, plan.content().length);
        }
        return headers;
    }
}

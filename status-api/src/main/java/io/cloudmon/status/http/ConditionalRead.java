package io.cloudmon.status.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Gives each public read an entity tag made of its content and leaves the content out for whoever has it already.
 *
 * <p>The tag is weak, because the same content may travel compressed or not.
 */
@Provider
@PublicRead
final class ConditionalRead implements ContainerResponseFilter {
    private static final int TAG_BYTES = 12;

    private final ObjectMapper mapper;

    ConditionalRead(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        String body = body(response.getEntity());
        EntityTag tag = new EntityTag(digest(body), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, cacheControl(response.getMediaType()));
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean known = request.getRequest().evaluatePreconditions(tag) != null;
        response.setEntity(known ? null : body);
        if (known) {
            response.setStatus(304);
        }
    }

    /** A page must never be shown older than it is; programs may read an answer again for some seconds. */
    private static String cacheControl(MediaType type) {
        return MediaType.TEXT_HTML_TYPE.isCompatible(type) ? "public, no-cache" : "public, max-age=5";
    }

    private String body(Object entity) {
        if (entity instanceof String text) {
            return text;
        }
        try {
            return mapper.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.cloudmon.status.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudmon.status.site.SiteSettings;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Changes of state as they happen. */
@Path("/api/v1/events/stream")
@Tag(name = "Live")
class EventStreamResource {
    private final StatusFeed feed;
    private final ObjectMapper mapper;
    private final long retryMillis;

    EventStreamResource(StatusFeed feed, ObjectMapper mapper, SiteSettings settings) {
        this.feed = feed;
        this.mapper = mapper;
        this.retryMillis = settings.live().retry().toMillis();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamEvents",
            summary = "Server-sent events: one event component-status per change, its id the sequence.",
            description = "The stream starts with what happens next; read /components for what is. A comment is sent"
                    + " when nothing happens for a while. Data is JSON: component, state, since, previous_state,"
                    + " decided_at, sequence, evidence.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        Multi<OutboundSseEvent> hello = Multi.createFrom().item(comment(sse, "listening"));
        Multi<OutboundSseEvent> changes = feed.listen().map(signal -> switch (signal) {
            case Signal.Changed(var status) ->
                sse.newEventBuilder()
                        .name("component-status")
                        .id(Long.toString(status.sequence()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(String.class, json(status))
                        .build();
            case Signal.Heartbeat() -> comment(sse, "alive");
        });
        return Multi.createBy().merging().streams(hello, changes);
    }

    private OutboundSseEvent comment(Sse sse, String text) {
        return sse.newEventBuilder().comment(text).reconnectDelay(retryMillis).build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

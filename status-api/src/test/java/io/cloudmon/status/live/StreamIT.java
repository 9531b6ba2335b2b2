package io.cloudmon.status.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.status.test.EmbeddedStatusServers;
import io.cloudmon.status.test.StatusTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class StreamIT {
    @TestHTTPResource("/api/v1/events/stream")
    URI address;

    @Inject
    StatusFeed feed;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private HttpClient client;
    private CompletableFuture<?> stream;

    @BeforeEach
    void listen() {
        int before = feed.listeners();
        client = HttpClient.newHttpClient();
        stream = client.sendAsync(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        await().until(() -> feed.listeners() == before + 1);
    }

    @AfterEach
    void leave() {
        stream.cancel(true);
        client.shutdownNow();
    }

    @Test
    void tellsListenersOfEachChangeWithItsSequenceAsId() {
        try (StatusTopic topic = new StatusTopic()) {
            topic.say("compute", "bad", 41);
        }

        await().untilAsserted(() -> assertThat(lines)
                .contains("event:component-status", "id:41")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("data:")
                        .contains("\"component\":\"compute\"", "\"state\":\"bad\"", "\"decided_at\"")));
    }

    @Test
    void tellsTheSameChangeOnceAndNothingOlder() {
        try (StatusTopic topic = new StatusTopic()) {
            topic.say("images", "bad", 52)
                    .say("images", "bad", 52)
                    .say("images", "good", 51)
                    .say("images", "good", 53);
        }

        await().until(() -> lines.contains("id:53"));
        assertThat(lines.stream().filter(line -> line.startsWith("id:5"))).containsExactly("id:52", "id:53");
    }

    @Test
    void passesOverMessagesThatItCannotRead() {
        try (StatusTopic topic = new StatusTopic()) {
            topic.raw("dns", "no json").raw("dns", null).say("dns", "good", 61);
        }

        await().until(() -> lines.contains("id:61"));
    }

    @Test
    void showsThatTheConnectionIsAliveAndWhenToComeBack() {
        await().untilAsserted(() -> assertThat(lines).contains(":alive", "retry:2000"));
    }

    @Test
    void forgetsListenersThatLeft() {
        int before = feed.listeners();

        client.shutdownNow();

        await().until(() -> feed.listeners() == before - 1);
    }
}

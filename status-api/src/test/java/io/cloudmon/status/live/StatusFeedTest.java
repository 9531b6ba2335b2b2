package io.cloudmon.status.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.status.site.SiteSettings;
import io.cloudmon.wire.ComponentStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class StatusFeedTest {
    private final Recorded changes = new Recorded();
    private final StatusFeed feed = new StatusFeed(settings(), changes, new SimpleMeterRegistry());

    @Test
    void disconnectsAListenerThatDoesNotKeepUpAndServesTheOthers() {
        AssertSubscriber<Signal> slow = feed.listen().subscribe().withSubscriber(AssertSubscriber.create(0));
        AssertSubscriber<Signal> quick = feed.listen().subscribe().withSubscriber(AssertSubscriber.create(100));

        for (int i = 1; i <= 4; i++) {
            feed.publish(status(i));
        }

        slow.assertTerminated();
        assertThat(slow.getFailure()).isNotNull();
        quick.assertNotTerminated();
        assertThat(quick.getItems()).hasSize(4);
        assertThat(feed.listeners()).isEqualTo(1);
    }

    @Test
    void endsAllStreamsWhenAStopBegins() {
        AssertSubscriber<Signal> listener = feed.listen().subscribe().withSubscriber(AssertSubscriber.create(1));

        feed.end(new ShutdownDelayInitiatedEvent());

        listener.assertCompleted();
        assertThat(feed.listeners()).isZero();
    }

    @Test
    void saysThatWhatWasReadIsOldBeforeItTellsListeners() {
        List<Integer> known = new ArrayList<>();
        feed.listen().subscribe().with(signal -> known.add(changes.components.size()));

        feed.publish(status(1));

        assertThat(known).containsExactly(1);
        assertThat(changes.components).containsExactly("compute");
    }

    private static ComponentStatus status(long sequence) {
        return new ComponentStatus(
                "compute", "bad", "2026-01-31T12:00:00Z", "good", "2026-01-31T12:00:05Z", sequence, List.of());
    }

    private static SiteSettings settings() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SiteSettings.class)
                .withDefaultValue("cloudmon.status.live.buffer", "3")
                .build()
                .getConfigMapping(SiteSettings.class);
    }

    /** Remembers what was fired. */
    private static final class Recorded implements Event<ComponentChanged> {
        private final List<String> components = new ArrayList<>();

        @Override
        public void fire(ComponentChanged event) {
            components.add(event.component());
        }

        @Override
        public <U extends ComponentChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ComponentChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ComponentChanged> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ComponentChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ComponentChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

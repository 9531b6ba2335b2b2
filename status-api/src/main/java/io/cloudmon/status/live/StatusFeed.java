package io.cloudmon.status.live;

import io.cloudmon.status.site.SiteSettings;
import io.cloudmon.wire.ComponentStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Hands each change of state to everyone who listens, from memory only.
 *
 * <p>A listener that falls further behind than its buffer is disconnected: it comes back and reads the present.
 */
@ApplicationScoped
class StatusFeed {
    private final BroadcastProcessor<Signal> signals = BroadcastProcessor.create();
    private final Map<String, Long> newest = new HashMap<>();
    private final AtomicInteger listeners = new AtomicInteger();
    private final SiteSettings.LiveSettings settings;
    private final Event<ComponentChanged> changed;
    private @Nullable Cancellable heartbeat;

    StatusFeed(SiteSettings settings, Event<ComponentChanged> changed, MeterRegistry metrics) {
        this.settings = settings.live();
        this.changed = changed;
        metrics.gauge("cloudmon.status.stream.listeners", listeners);
    }

    void start(@Observes StartupEvent event) {
        heartbeat = Multi.createFrom()
                .ticks()
                .every(settings.heartbeat())
                .onOverflow()
                .drop()
                .subscribe()
                .with(tick -> emit(new Signal.Heartbeat()));
    }

    /** Ends all streams before the server waits for its open requests. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void end(@Observes ShutdownEvent event) {
        close();
    }

    /** Tells all listeners, unless this or something newer about the component was told before. */
    synchronized void publish(ComponentStatus status) {
        if (newest.getOrDefault(status.component(), Long.MIN_VALUE) >= status.sequence()) {
            return;
        }
        newest.put(status.component(), status.sequence());
        changed.fire(new ComponentChanged(status.component()));
        emit(new Signal.Changed(status));
    }

    /** Everything from now on; fails for a listener that does not keep up. */
    Multi<Signal> listen() {
        return signals.onOverflow()
                .buffer(settings.buffer())
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    /** How many listen now. */
    int listeners() {
        return listeners.get();
    }

    private synchronized void emit(Signal signal) {
        signals.onNext(signal);
    }

    private synchronized void close() {
        if (heartbeat != null) {
            heartbeat.cancel();
        }
        signals.onComplete();
    }
}

package io.cloudmon.ingest.pass;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Watches over the passes of this replica: how long they take, what they deal with, when each last came to its end. */
@ApplicationScoped
public class Passes {
    private static final Logger LOG = Logger.getLogger(Passes.class);

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Instant> completed = new ConcurrentHashMap<>();

    public Passes(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** One look at what is to be done. */
    @FunctionalInterface
    public interface Pass {
        /** Returns how many things it dealt with. */
        int run() throws SQLException;
    }

    /** The pass as a task for a scheduler: a failure is logged and counted, and does not end the repetition. */
    Runnable watched(String name, Pass pass) {
        Timer timer = Timer.builder("cloudmon.ingest.pass")
                .description("How long a completed pass took")
                .tag("pass", name)
                .register(registry);
        Counter items = counter("cloudmon.ingest.pass.items", "What passes dealt with: checks, SLOs", name);
        Counter failures = counter("cloudmon.ingest.pass.failures", "Passes that failed and are tried again", name);
        completed.put(name, clock.instant());
        return () -> {
            try {
                long start = System.nanoTime();
                items.increment(pass.run());
                timer.record(Duration.ofNanos(System.nanoTime() - start));
                completed.put(name, clock.instant());
            } catch (SQLException | RuntimeException e) {
                failures.increment();
                LOG.errorv(e, "the pass {0} failed; it is tried again", name);
            }
        };
    }

    /** When each pass last came to its end; before its first end, when it began to be watched. */
    Map<String, Instant> completed() {
        return Map.copyOf(completed);
    }

    private Counter counter(String metric, String description, String pass) {
        return Counter.builder(metric)
                .description(description)
                .tag("pass", pass)
                .register(registry);
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.KnownProbes;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the catalogue's directory: what is valid comes into force, what is not is logged and changes nothing.
 *
 * <p>A failure of the database or of Kafka is no reason to stop: the next look tries again.
 */
@ApplicationScoped
class CatalogueWatch {
    private static final Logger LOG = Logger.getLogger(CatalogueWatch.class);

    private final CatalogueSettings settings;
    private final Enforcement enforcement;
    private final Publication publication;
    private final Clock clock;
    private final Optional<CatalogueDirectory> directory;
    private final AtomicInteger problems;
    private CatalogueReading.@Nullable Valid held;
    private Instant reconciled = Instant.MIN;
    private String lastRefused = "";
    private volatile boolean stopping;

    @Inject
    CatalogueWatch(
            CatalogueSettings settings,
            Enforcement enforcement,
            Publication publication,
            Clock clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.enforcement = enforcement;
        this.publication = publication;
        this.clock = clock;
        KnownProbes probes =
                KnownProbes.installed().withForeign(settings.foreignProbes().orElse(List.of()));
        directory = settings.directory().map(path -> new CatalogueDirectory(path, new CatalogueReader(probes)));
        problems = meters.gauge("cloudmon.catalogue.problems", new AtomicInteger());
    }

    @Scheduled(
            every = "${cloudmon.catalogue.poll-interval:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() {
        if (stopping) {
            return;
        }
        try {
            directory.flatMap(CatalogueDirectory::look).ifPresent(this::take);
            if (held != null) {
                report(held, enforcement.apply(held));
            }
            publish();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("catalogue not published, trying again: %s", rootCause(e));
            }
        }
    }

    /** A look that is just running meets closed connections; the next start does its work. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void take(CatalogueReading reading) {
        switch (reading) {
            case CatalogueReading.Valid valid -> {
                held = valid;
                problems.set(0);
                lastRefused = "";
            }
            case CatalogueReading.Invalid invalid -> refuse(invalid.problems(), invalid.digest());
        }
    }

    private void report(CatalogueReading.Valid reading, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied ->
                LOG.infof(
                        "catalogue in force: %d components, %d checks, content %s",
                        reading.catalogue().components().size(),
                        reading.catalogue().checks().count(),
                        reading.digest());
            case Outcome.Refused refused -> refuse(refused.problems(), reading.digest());
            case Outcome.Older older ->
                LOG.debugf("content %s is older than the catalogue in force and waits", reading.digest());
            case Outcome.Unchanged unchanged -> {}
            case Outcome.Busy busy -> {}
        }
    }

    private void refuse(List<Problem> found, String digest) {
        problems.set(found.size());
        if (!lastRefused.equals(digest)) {
            lastRefused = digest;
            LOG.errorf("catalogue not applied, the last good one stays in force; problems: %d", found.size());
            found.forEach(problem -> LOG.error(problem));
        }
    }

    private void publish() {
        Instant now = clock.instant();
        boolean overdue = reconciled.plus(settings.reconcileInterval()).isBefore(now);
        if (overdue || publication.isDue()) {
            int written = publication.reconcile();
            reconciled = now;
            if (written > 0) {
                LOG.infof("catalogue published, entries written: %d", written);
            }
        }
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

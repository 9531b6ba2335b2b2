package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import io.cloudmon.wire.MalformedMessageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topic hold what the database says.
 *
 * <p>It compares the two and writes the difference, so it may be called at any time and by any replica: after a crash, an
 * emptied topic or a restored database the next call heals. The database transaction holds the lock meanwhile.
 */
@ApplicationScoped
class Publication {
    private final PublicationRepository publications;
    private final EntriesInForce database;
    private final CatalogueTopic topic;
    private final Clock clock;

    @Inject
    Publication(PublicationRepository publications, EntriesInForce database, CatalogueTopic topic, Clock clock) {
        this.publications = publications;
        this.database = database;
        this.topic = topic;
        this.clock = clock;
    }

    /** Whether the catalogue in force has not reached the topic yet. */
    @Transactional
    boolean isDue() {
        return publications.inForce().filter(last -> !last.isPublished()).isPresent();
    }

    /**
     * Reconciles the topic; does nothing while no catalogue is in force or another replica is at it.
     *
     * @return how many entries were written
     */
    @Transactional
    int reconcile() {
        if (!publications.tryLock() || publications.inForce().isEmpty()) {
            return 0;
        }
        int written = write(database.read());
        publications.inForce().filter(last -> !last.isPublished()).ifPresent(last -> last.published(clock.instant()));
        return written;
    }

    private int write(TopicContent wanted) {
        Map<String, byte[]> held = topic.read();
        byte[] marker = held.remove(CatalogueCodec.MARKER);
        Map<String, byte @Nullable []> changes = wanted.changesFrom(new TopicContent(new TreeMap<>(held)));
        if (changes.isEmpty() && wanted.digest().equals(digest(marker))) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        topic.write(
                changes, CatalogueCodec.encode(new CatalogueMarker(wanted.digest(), wanted.checks(), now.toString())));
        return changes.size();
    }

    private static String digest(byte @Nullable [] marker) {
        try {
            return marker == null ? "" : CatalogueCodec.marker(marker).digest();
        } catch (MalformedMessageException e) {
            return "";
        }
    }
}

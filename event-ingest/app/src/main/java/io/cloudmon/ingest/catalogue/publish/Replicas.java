package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Which content the replicas of ingest have in their directories. Times are the database's, so that clocks may differ. */
@ApplicationScoped
class Replicas {
    private final EntityManager database;
    private final CatalogueSettings settings;
    private final String me = UUID.randomUUID().toString();

    @Inject
    Replicas(EntityManager database, CatalogueSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Says that this replica is alive and has this content. */
    void report(String contentDigest) {
        database.createNativeQuery("""
                        INSERT INTO measurement.catalogue_replica (instance, content_digest, seen_at)
                        VALUES (:me, :digest, now())
                        ON CONFLICT (instance) DO UPDATE SET content_digest = :digest, seen_at = now()""")
                .setParameter("me", me)
                .setParameter("digest", contentDigest)
                .executeUpdate();
    }

    /** Whether another live replica has this content. */
    boolean othersHave(String contentDigest) {
        return (Boolean) database.createNativeQuery("""
                        SELECT EXISTS (SELECT FROM measurement.catalogue_replica
                            WHERE content_digest = :digest AND instance <> :me
                            AND seen_at > now() - make_interval(secs => :seconds))""", Boolean.class)
                .setParameter("me", me)
                .setParameter("digest", contentDigest)
                .setParameter("seconds", settings.replicaTimeout().toMillis() / 1_000.0)
                .getSingleResult();
    }

    /** Leaves at once, so that nobody waits for the time-out; also forgets those that did not. */
    @Transactional
    void leave(@Observes ShutdownEvent stop) {
        if (settings.directory().isPresent()) {
            database.createNativeQuery("""
                            DELETE FROM measurement.catalogue_replica
                            WHERE instance = :me OR seen_at < now() - interval '1 day'""").setParameter("me", me).executeUpdate();
        }
    }
}

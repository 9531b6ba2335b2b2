package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What came into force, in order. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationRow, Integer> {
    /** Of all replicas' transactions that bring a catalogue into force or publish it, one at a time. */
    private static final long LOCK = 0x636c_6f75_646d_6f6eL;

    /** The one in force, if any ever was. */
    Optional<PublicationRow> inForce() {
        return findAll(Sort.descending("no")).firstResultOptional();
    }

    /** Whether this content was ever in force. */
    boolean wasInForce(String contentDigest) {
        return count("contentDigest", contentDigest) > 0;
    }

    /** Takes the lock until the transaction ends; false when another replica has it. */
    boolean tryLock() {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(:key)", Boolean.class)
                .setParameter("key", LOCK)
                .getSingleResult();
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.source.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Brings a catalogue into force in the database: whole, in one transaction, or not at all. */
@ApplicationScoped
class Enforcement {
    private final PublicationRepository publications;
    private final Replicas replicas;
    private final MovedChecks moved;
    private final CatalogueStore store;
    private final Clock clock;

    @Inject
    Enforcement(
            PublicationRepository publications,
            Replicas replicas,
            MovedChecks moved,
            CatalogueStore store,
            Clock clock) {
        this.publications = publications;
        this.replicas = replicas;
        this.moved = moved;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    Outcome apply(CatalogueReading.Valid reading) {
        replicas.report(reading.digest());
        if (precedence(reading.digest()) == Precedence.IN_FORCE) {
            return new Outcome.Unchanged();
        }
        if (!publications.tryLock()) {
            return new Outcome.Busy();
        }
        return switch (precedence(reading.digest())) {
            case IN_FORCE -> new Outcome.Unchanged();
            case OLDER -> new Outcome.Older();
            case APPLY -> write(reading.catalogue(), reading.digest());
        };
    }

    private Outcome write(Catalogue catalogue, String digest) {
        List<Problem> problems = moved.in(catalogue);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.write(catalogue, now);
        publications.persist(new PublicationRow(digest, now));
        return new Outcome.Applied();
    }

    private Precedence precedence(String digest) {
        String inForce =
                publications.inForce().map(PublicationRow::contentDigest).orElse("");
        return Precedence.of(inForce.equals(digest), publications.wasInForce(digest), replicas.othersHave(inForce));
    }
}

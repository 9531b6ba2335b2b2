package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Terms that hold over a period; they are ended and never changed. */
@MappedSuperclass
abstract class VersionRow {
    @Column(name = "valid_from")
    private Instant validFrom = Instant.EPOCH;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    VersionRow() {}

    VersionRow(Instant validFrom) {
        this.validFrom = validFrom;
    }

    /**
     * Ends it.
     *
     * @return when it ended: now, or when it began should the clock have gone back meanwhile
     */
    Instant close(Instant now) {
        Instant end = now.isBefore(validFrom) ? validFrom : now;
        validTo = end;
        return end;
    }
}

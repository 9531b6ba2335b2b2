package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A version's key. */
@Embeddable
record CheckVersionId(
        @Column(name = "check_no") int checkNo,
        @Column(name = "version") int version) {}

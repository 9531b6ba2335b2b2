package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A version's key. */
@Embeddable
record HealthVersionId(
        @Column(name = "component_no") int componentNo,
        @Column(name = "version") int version) {}

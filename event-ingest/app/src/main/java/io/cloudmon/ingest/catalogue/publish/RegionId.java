package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A region's key. */
@Embeddable
record RegionId(
        @Column(name = "provider_id") String provider,
        @Column(name = "id") String region) {}

package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That some content came into force. */
@Entity
@Table(name = "catalogue_publication")
class PublicationRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer no;

    @Column(name = "content_digest")
    private String contentDigest = "";

    @Column(name = "applied_at")
    private Instant appliedAt = Instant.EPOCH;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    PublicationRow() {}

    PublicationRow(String contentDigest, Instant appliedAt) {
        this.contentDigest = contentDigest;
        this.appliedAt = appliedAt;
    }

    String contentDigest() {
        return contentDigest;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void published(Instant now) {
        publishedAt = now;
    }
}

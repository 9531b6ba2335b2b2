package io.cloudmon.ingest.catalogue.publish;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import org.hibernate.annotations.ColumnTransformer;

/** A check's terms over a period; the expected slots are computed from it. */
@Entity
@Table(name = "check_version")
class CheckVersionRow extends VersionRow {
    @EmbeddedId
    private CheckVersionId key = new CheckVersionId(0, 0);

    @Column(name = "interval_us")
    private long intervalUs;

    @Column(name = "offset_us")
    private long offsetUs;

    @Column(name = "timeout_us")
    private long timeoutUs;

    private int attempts;

    @Column(name = "min_reporting")
    private int minReporting;

    @Column(name = "min_failing")
    private int minFailing;

    private String effect = "";

    @Column(name = "location_nos")
    private int[] locationNos = {};

    @ColumnTransformer(read = "cast(definition as text)", write = "cast(? as jsonb)")
    private String definition = "{}";

    CheckVersionRow() {}

    CheckVersionRow(CheckVersionId key, Instant validFrom, CheckTerms terms) {
        super(validFrom);
        this.key = key;
        intervalUs = terms.intervalUs();
        offsetUs = terms.offsetUs();
        timeoutUs = terms.timeoutUs();
        attempts = terms.attempts();
        minReporting = terms.minReporting();
        minFailing = terms.minFailing();
        effect = terms.effect();
        locationNos = terms.locationNos().stream().mapToInt(Integer::intValue).toArray();
        definition = terms.definition().toString();
    }

    CheckVersionId key() {
        return key;
    }

    CheckTerms terms() {
        return new CheckTerms(
                intervalUs,
                offsetUs,
                timeoutUs,
                attempts,
                minReporting,
                minFailing,
                effect,
                Arrays.stream(locationNos).boxed().toList(),
                CheckDefinition.parse(definition));
    }
}

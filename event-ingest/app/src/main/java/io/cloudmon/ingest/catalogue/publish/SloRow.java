package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.Slo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Locale;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An SLO of one component over one window, as stored. */
@Entity
@Table(name = "slo")
class SloRow extends CatalogueRow {
    @Id
    private String id = "";

    @Column(name = "component_no")
    private int componentNo;

    private BigDecimal objective = BigDecimal.ZERO;

    @Column(name = "degraded_counts")
    private String degradedCounts = "";

    @Column(name = "unknown_policy")
    private String unknownPolicy = "";

    @Column(name = "window_kind")
    private String windowKind = "";

    @Column(name = "window_length")
    @ColumnTransformer(read = "cast(window_length as text)", write = "cast(? as interval)")
    private String windowLength = "";

    private String zone = "";

    private String method = "";

    @Column(name = "slice_us")
    private @Nullable Long sliceUs;

    @Column(name = "slice_target")
    private @Nullable BigDecimal sliceTarget;

    @Column(name = "service_hours")
    @ColumnTransformer(read = "cast(service_hours as text)", write = "cast(? as json)")
    private @Nullable String serviceHours;

    @ColumnTransformer(read = "cast(credits as text)", write = "cast(? as json)")
    private @Nullable String credits;

    SloRow() {}

    SloRow(String id, int componentNo) {
        this.id = id;
        this.componentNo = componentNo;
    }

    String id() {
        return id;
    }

    void update(Slo slo, WindowColumns window, TermsColumns terms) {
        objective = slo.objective().setScale(6);
        degradedCounts = slo.degraded().name().toLowerCase(Locale.ROOT);
        unknownPolicy = slo.unknown().name().toLowerCase(Locale.ROOT);
        windowKind = window.kind();
        windowLength = window.length();
        zone = window.zone();
        method = terms.method();
        sliceUs = terms.sliceUs();
        sliceTarget = terms.sliceTarget();
        serviceHours = terms.serviceHours();
        credits = terms.credits();
    }
}

package io.cloudmon.status.page;

import io.cloudmon.status.availability.AvailabilityRecord;
import io.cloudmon.status.page.ComponentView.RecordRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words availability records. */
@ApplicationScoped
class RecordRows {
    private final Moments moments;
    private final EvidenceWords evidence;

    RecordRows(Moments moments, EvidenceWords evidence) {
        this.moments = moments;
        this.evidence = evidence;
    }

    /** Rows of records; the one that still holds lasted until the last evaluation. */
    List<RecordRow> of(List<AvailabilityRecord> records, @Nullable Instant evaluatedUntil) {
        return records.stream().map(item -> row(item, evaluatedUntil)).toList();
    }

    private RecordRow row(AvailabilityRecord item, @Nullable Instant evaluatedUntil) {
        Instant end = item.endsAt();
        Instant until = end != null ? end : evaluatedUntil != null ? evaluatedUntil : item.startsAt();
        return new RecordRow(
                item.state(),
                moments.full(item.startsAt()),
                end == null ? null : moments.full(end),
                Spans.lasting(Duration.between(item.startsAt(), until)),
                evidence.of(item.evidence()));
    }
}

package io.cloudmon.status.availability;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.cloudmon.status.component.State;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a component was in one state.
 *
 * @param startsAt when it began, not before the range asked for
 * @param endsAt first moment after it, not after the range asked for; null for the record that still holds, which says
 *     nothing after {@code evaluated_until}
 * @param state the state
 * @param decidedAt when it was decided
 * @param evidence what showed it, worst first, as JSON
 */
public record AvailabilityRecord(
        Instant startsAt,
        @Schema(nullable = true) @Nullable Instant endsAt,
        State state,
        Instant decidedAt,

        @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
        String evidence) {}

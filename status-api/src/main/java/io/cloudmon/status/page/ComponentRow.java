package io.cloudmon.status.page;

import io.cloudmon.status.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component in a list.
 *
 * @param id the component's id
 * @param name the component's name
 * @param region the region's name
 * @param state the state now
 * @param since when a state other than good began
 * @param minority that some locations cannot reach it, while most can
 * @param last what was seen last
 * @param bars the last days
 * @param figures its SLA windows
 */
record ComponentRow(
        String id,
        String name,
        String region,
        State state,
        @Nullable Moment since,
        @Nullable String minority,
        @Nullable LastResult last,
        BarChart bars,
        List<SlaFigure> figures) {}

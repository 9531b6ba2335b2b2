package io.cloudmon.status.page;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import io.cloudmon.status.page.ComponentView.RecordRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a component.
 *
 * @param component the component
 * @param day the day for people
 * @param state the worst state measured on it
 * @param previous the day before, for its link
 * @param next the day after; null for today
 * @param strips the day from midnight to midnight
 * @param totals how long it was in each state
 * @param records its records in time order
 * @param zone the zone that times are written in
 */
record DayPageView(
        Component component,
        String day,
        State state,
        String previous,
        @Nullable String next,
        List<Strip> strips,
        List<Total> totals,
        List<RecordRow> records,
        String zone) {

    /**
     * A stretch of the day.
     *
     * @param state its state
     * @param x minutes after midnight
     * @param width minutes
     */
    record Strip(State state, String x, String width) {}

    /**
     * The time spent in a state.
     *
     * @param label the state in words
     * @param state its state, for the mark
     * @param text the time
     */
    record Total(String label, State state, String text) {}
}

package io.cloudmon.status.page;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component's page.
 *
 * @param component the component
 * @param since when its state began
 * @param measured the newest evaluation
 * @param minority that some locations cannot reach it, while most can
 * @param bars the last days
 * @param days the same days one by one, the newest first
 * @param windows its SLA windows
 * @param checks its checks
 * @param records its latest availability records, the newest first
 * @param zone the zone that times are written in
 */
record ComponentView(
        Component component,
        @Nullable Moment since,
        @Nullable Moment measured,
        @Nullable String minority,
        BarChart bars,
        List<DayRow> days,
        List<WindowView> windows,
        List<CheckView> checks,
        List<RecordRow> records,
        String zone) {

    /**
     * A day in the table.
     *
     * @param x the chart's x of it
     * @param iso the day for machines
     * @param text the day for people
     * @param state the worst state
     * @param bad how long it was bad
     * @param degraded how long it was degraded
     * @param coverage share of the passed time that was measured
     */
    record DayRow(int x, String iso, String text, State state, String bad, String degraded, String coverage) {}

    /**
     * An SLA window in the table.
     *
     * @param slo the SLO's id
     * @param label which window
     * @param objective the promise
     * @param sli the SLI
     * @param bounds lowest and highest SLI that unknown time allows
     * @param coverage share of the due time that was measured
     * @param budget share of the error budget that is left
     * @param bad how long it was bad
     * @param missed whether the SLI is below the objective
     */
    record WindowView(
            String slo,
            String label,
            String objective,
            String sli,
            String bounds,
            String coverage,
            String budget,
            String bad,
            boolean missed) {}

    /**
     * A check with its latest results.
     *
     * @param name the check's name
     * @param probe the technique
     * @param target what is contacted
     * @param every its interval
     * @param state the check's state
     * @param reach how many locations reach the target
     * @param results the latest result of each location
     */
    record CheckView(
            String name,
            String probe,
            String target,
            String every,
            State state,
            String reach,
            List<ResultRow> results) {}

    /**
     * The latest result at a location.
     *
     * @param location the location's name
     * @param state what the result speaks for
     * @param text outcome with duration or reason
     * @param at when
     * @param detail more about it
     */
    record ResultRow(
            String location,
            State state,
            String text,
            Moment at,
            @Nullable String detail) {}

    /**
     * An availability record in the table.
     *
     * @param state the state
     * @param start when it began
     * @param end when it ended; null while it holds
     * @param lasted how long it held
     * @param evidence what showed it
     */
    record RecordRow(State state, Moment start, @Nullable Moment end, String lasted, String evidence) {}
}

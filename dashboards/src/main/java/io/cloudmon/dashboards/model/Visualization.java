package io.cloudmon.dashboards.model;

import java.util.List;

/** How a panel draws its data: the options of one of Grafana's panel plugins. */
public sealed interface Visualization {

    /** The plugin's id. */
    String plugin();

    /** A bar for each series, coloured by state. */
    record StateTimeline(boolean mergeValues, String showValue, String alignValue, double rowHeight, Legend legend)
            implements Visualization {
        /** Equal neighbours as one bar; the colours speak, so no text in the bars. */
        public StateTimeline() {
            this(true, "never", "left", 0.85, new Legend("list", "bottom", true, List.of()));
        }

        @Override
        public String plugin() {
            return "state-timeline";
        }
    }

    /** Lines or bars over time. */
    record TimeSeries(Legend legend, Tooltip tooltip) implements Visualization {
        /** With a legend that also shows the given calculations of each series. */
        public TimeSeries(String... calcs) {
            this(new Legend("table", "right", true, List.of(calcs)), new Tooltip("multi", "desc"));
        }

        @Override
        public String plugin() {
            return "timeseries";
        }
    }

    /** A large figure for each column of the first row. */
    record Stat(Reduce reduceOptions, String orientation, String textMode, String colorMode, String graphMode)
            implements Visualization {
        /** Coloured tiles side by side. */
        public Stat() {
            this(new Reduce(List.of("lastNotNull"), "", false), "vertical", "value_and_name", "background", "none");
        }

        @Override
        public String plugin() {
            return "stat";
        }
    }

    /** Rows and columns. */
    record Table(boolean showHeader, String cellHeight) implements Visualization {
        public Table() {
            this(true, "sm");
        }

        @Override
        public String plugin() {
            return "table";
        }
    }

    /** Where the legend stands and what it shows. */
    record Legend(String displayMode, String placement, boolean showLegend, List<String> calcs) {}

    /** What is shown when one points at a moment. */
    record Tooltip(String mode, String sort) {}

    /** How many values become one. */
    record Reduce(List<String> calcs, String fields, boolean values) {}
}

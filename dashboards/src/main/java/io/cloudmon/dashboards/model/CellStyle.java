package io.cloudmon.dashboards.model;

import org.jspecify.annotations.Nullable;

/** The part of a field's configuration that only its visualization knows. */
public sealed interface CellStyle {

    /** Of a time series. */
    record Series(
            String drawStyle,
            int lineWidth,
            int fillOpacity,
            String showPoints,
            boolean spanNulls,
            @Nullable Stacking stacking)
            implements CellStyle {
        /** Lines with gaps where data are missing. */
        public static Series lines() {
            return new Series("line", 1, 0, "auto", false, null);
        }

        /** Bars on top of each other. */
        public static Series stackedBars() {
            return new Series("bars", 1, 80, "never", false, new Stacking("normal", "A"));
        }
    }

    /** Of a state timeline: a state holds until the next point, so points of other series are bridged. */
    record Timeline(int lineWidth, int fillOpacity, boolean spanNulls) implements CellStyle {
        public Timeline() {
            this(0, 80, true);
        }
    }

    /** Of a table. */
    record Cell(String align, boolean filterable, FieldConfig.CellOptions cellOptions) implements CellStyle {
        public Cell() {
            this("auto", false, new FieldConfig.CellOptions("auto"));
        }
    }

    /** Which series are stacked together. */
    record Stacking(String mode, String group) {}
}

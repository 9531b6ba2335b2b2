package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.FieldConfig.CellOptions;
import io.cloudmon.dashboards.model.FieldConfig.Color;
import io.cloudmon.dashboards.model.FieldConfig.ColumnOverride;
import io.cloudmon.dashboards.model.FieldConfig.Property;
import io.cloudmon.dashboards.model.Thresholds;

/** How the columns of our tables are written and coloured. */
final class Columns {

    private Columns() {}

    /** A state's name on its colour. */
    static ColumnOverride state(String name) {
        return ColumnOverride.byName(name, background(), Property.mappings(Palette.states(), Palette.missing()));
    }

    /** A share of one, written as a percentage. */
    static ColumnOverride share(String name) {
        return ColumnOverride.byName(name, Property.of("unit", "percentunit"), Property.of("decimals", 3));
    }

    /** A share of one, coloured by thresholds where it is there and grey where not. */
    static ColumnOverride share(String name, Thresholds thresholds) {
        return ColumnOverride.byName(
                name,
                Property.of("unit", "percentunit"),
                Property.of("decimals", 3),
                background(),
                new Property("thresholds", thresholds),
                Property.mappings(Palette.missing()));
    }

    /** A figure coloured by thresholds where it is there and grey where not. */
    static ColumnOverride graded(String name, String unit, Thresholds thresholds) {
        return ColumnOverride.byName(
                name,
                Property.of("unit", unit),
                Property.of("decimals", 1),
                background(),
                new Property("thresholds", thresholds),
                Property.mappings(Palette.missing()));
    }

    /** A duration in seconds. */
    static ColumnOverride seconds(String name) {
        return ColumnOverride.byName(name, Property.of("unit", "s"), Property.of("decimals", 0));
    }

    /** A moment. */
    static ColumnOverride moment(String name) {
        return ColumnOverride.byName(name, Property.of("unit", "dateTimeAsIso"));
    }

    /** A column of one colour. */
    static ColumnOverride coloured(String name, String color) {
        return ColumnOverride.byName(name, new Property("color", Color.fixed(color)));
    }

    private static Property background() {
        return new Property("custom.cellOptions", new CellOptions("color-background"));
    }
}

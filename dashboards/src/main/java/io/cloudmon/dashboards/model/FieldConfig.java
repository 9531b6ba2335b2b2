package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values are written and coloured: for all columns, and for some by name. */
public record FieldConfig(Defaults defaults, List<ColumnOverride> overrides) {
    public FieldConfig {
        overrides = List.copyOf(overrides);
    }

    /** For all columns. */
    public record Defaults(
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable Double min,
            String noValue,
            Color color,
            Thresholds thresholds,
            List<ValueMapping> mappings,
            @Nullable CellStyle custom) {}

    /** For the column of a name. */
    public record ColumnOverride(Matcher matcher, List<Property> properties) {
        /** Properties for the column that is called so. */
        public static ColumnOverride byName(String column, Property... properties) {
            return new ColumnOverride(new Matcher("byName", column), List.of(properties));
        }
    }

    /** Which columns an override is for. */
    public record Matcher(String id, String options) {}

    /** One overridden property. */
    public record Property(String id, PropertyValue value) {
        /** A property whose value is a text. */
        public static Property of(String id, String value) {
            return new Property(id, new Text(value));
        }

        /** A property whose value is a whole number. */
        public static Property of(String id, int value) {
            return new Property(id, new Whole(value));
        }

        /** The mappings of a column. */
        public static Property mappings(ValueMapping... mappings) {
            return new Property("mappings", new Mappings(List.of(mappings)));
        }
    }

    /** A value that an override may give. */
    public sealed interface PropertyValue permits Text, Whole, Mappings, Thresholds, Color, CellOptions {}

    /** A text. */
    public record Text(@JsonValue String value) implements PropertyValue {}

    /** A whole number. */
    public record Whole(@JsonValue int value) implements PropertyValue {}

    /** Value mappings. */
    public record Mappings(@JsonValue List<ValueMapping> value) implements PropertyValue {}

    /** How a table cell shows its colour. */
    public record CellOptions(String type) implements PropertyValue {}

    /** Where the colour of a value comes from. */
    public record Color(String mode, @Nullable String fixedColor) implements PropertyValue {
        /** From the thresholds. */
        public static Color thresholds() {
            return new Color("thresholds", null);
        }

        /** Another one for each series. */
        public static Color palette() {
            return new Color("palette-classic", null);
        }

        /** Always the same. */
        public static Color fixed(String color) {
            return new Color("fixed", color);
        }
    }
}

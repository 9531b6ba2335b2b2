package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colours by size: each step holds from its value on, the first one below all others. */
public record Thresholds(String mode, List<Step> steps) implements FieldConfig.PropertyValue {
    public Thresholds {
        steps = List.copyOf(steps);
    }

    /** One colour for all. */
    public static Thresholds flat(String color) {
        return new Thresholds("absolute", List.of(new Step(color, null)));
    }

    /** The same with another colour from a value on. */
    public Thresholds from(double value, String color) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(color, value));
        return new Thresholds(mode, more);
    }

    /** A colour and the value from which it holds; null is minus infinity. */
    public record Step(String color, @JsonInclude @Nullable Double value) {}
}

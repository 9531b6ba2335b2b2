package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.CellStyle;
import io.cloudmon.dashboards.model.FieldConfig;
import io.cloudmon.dashboards.model.FieldConfig.Color;
import io.cloudmon.dashboards.model.FieldConfig.ColumnOverride;
import io.cloudmon.dashboards.model.FieldConfig.Defaults;
import io.cloudmon.dashboards.model.Thresholds;
import io.cloudmon.dashboards.model.ValueMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field configurations of our panels: all write "no data" in grey where a value is missing. */
final class Fields {

    private Fields() {}

    /** Of a table; columns differ by their overrides. */
    static FieldConfig table(ColumnOverride... columns) {
        return config(null, Color.thresholds(), List.of(), new CellStyle.Cell(), columns);
    }

    /** Of coloured tiles; each column has its own colour by an override. */
    static FieldConfig tiles(ColumnOverride... columns) {
        return config(null, Color.thresholds(), List.of(), null, columns);
    }

    /** Of a timeline of states. */
    static FieldConfig timeline(ValueMapping states) {
        return config(null, Color.thresholds(), List.of(states), new CellStyle.Timeline());
    }

    /** Of series over time. */
    static FieldConfig series(String unit, CellStyle.Series style) {
        return config(unit, Color.palette(), List.of(), style);
    }

    private static FieldConfig config(
            @Nullable String unit,
            Color color,
            List<ValueMapping> mappings,
            @Nullable CellStyle style,
            ColumnOverride... columns) {
        List<ValueMapping> all = new ArrayList<>(mappings);
        all.add(Palette.missing());
        Double lowest = style instanceof CellStyle.Series ? 0.0 : null;
        Thresholds neutral = Thresholds.flat(Palette.NEUTRAL);
        return new FieldConfig(
                new Defaults(unit, null, lowest, Palette.NO_DATA, color, neutral, List.copyOf(all), style),
                List.of(columns));
    }
}

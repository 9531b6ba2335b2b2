package io.cloudmon.status.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a health flag showed, ready to be read.
 *
 * @param id its name
 * @param decided whether there were enough results
 * @param value what was measured, with its unit
 * @param threshold what it was compared with, such as {@code at least 90 %}
 * @param results how many results were in its window
 */
record FlagFigures(String id, boolean decided, String value, String threshold, int results) {
    private static final double MICROS_PER_MILLISECOND = 1_000;

    static FlagFigures of(JsonNode flag) {
        String unit = flag.path("unit").asText();
        return new FlagFigures(
                flag.path("id").asText(),
                !flag.path("truth").asText().equals("unknown"),
                figure(flag.path("value").asDouble(), unit),
                flag.path("comparison").asText().replace('_', ' ') + " "
                        + figure(flag.path("limit").asDouble(), unit),
                flag.path("results").asInt());
    }

    private static String figure(double value, String unit) {
        boolean time = unit.equals("us");
        return BigDecimal.valueOf(time ? value / MICROS_PER_MILLISECOND : value)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + (time ? "\u00a0ms" : "\u00a0%");
    }
}

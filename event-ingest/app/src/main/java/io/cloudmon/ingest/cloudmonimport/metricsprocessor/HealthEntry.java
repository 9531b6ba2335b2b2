package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of metrics-processor's health metrics.
 *
 * @param componentName empty when it is missing
 * @param flags those it lists, with the place where it does
 * @param expressions those that could be read
 * @param isSound whether nothing is wrong with it by itself
 */
record HealthEntry(
        Item item,
        String name,
        String componentName,
        Map<FlagKey, Item> flags,
        List<WeightedExpression> expressions,
        boolean isSound) {

    HealthEntry {
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        expressions = List.copyOf(expressions);
    }

    /**
     * A condition and what it says about the component.
     *
     * @param state {@code degraded} or {@code bad}
     */
    record WeightedExpression(FlagExpression expression, String state) {}
}

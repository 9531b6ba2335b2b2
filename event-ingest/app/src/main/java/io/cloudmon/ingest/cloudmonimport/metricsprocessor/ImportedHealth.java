package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.cloudmonimport.metricsprocessor.HealthEntry.WeightedExpression;
import io.cloudmon.ingest.cloudmonimport.output.Fields;
import java.util.List;
import java.util.Map;

/** A component's flags and health expressions in the new catalogue. */
record ImportedHealth(String component, List<ImportedFlag> flags, List<WeightedExpression> expressions) {

    ImportedHealth {
        flags = List.copyOf(flags);
        expressions = List.copyOf(expressions);
    }

    Map<String, Object> yaml() {
        return Fields.of(
                "component",
                component,
                "flags",
                flags.stream().map(ImportedFlag::yaml).toList(),
                "expressions",
                expressions.stream()
                        .map(each -> Fields.of("when", each.expression().cel(), "state", each.state()))
                        .toList());
    }
}

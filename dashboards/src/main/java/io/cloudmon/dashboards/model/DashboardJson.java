package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes dashboards as Grafana's JSON, always in the same order. */
public final class DashboardJson {
    private final JsonMapper mapper =
            JsonMapper.builder().defaultPropertyInclusion(nonNull()).build();

    /** The JSON of a dashboard. */
    public ObjectNode write(Dashboard dashboard) {
        return mapper.valueToTree(dashboard);
    }

    private static JsonInclude.Value nonNull() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
    }
}

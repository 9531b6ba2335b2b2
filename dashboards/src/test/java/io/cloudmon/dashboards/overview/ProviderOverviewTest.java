package io.cloudmon.dashboards.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.dashboards.model.Dashboard;
import io.cloudmon.dashboards.model.DashboardJson;
import io.cloudmon.dashboards.model.Panel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProviderOverviewTest {
    private static final Dashboard DASHBOARD = ProviderOverview.dashboard(List.of("tag"));

    static Stream<JsonNode> panels() {
        return StreamSupport.stream(
                new DashboardJson().write(DASHBOARD).path("panels").spliterator(), false);
    }

    @Test
    void hasTheFieldsThatGrafanaNeedsToStoreIt() {
        JsonNode json = new DashboardJson().write(DASHBOARD);

        assertThat(json.path("uid").asText()).isEqualTo("cloudmon-provider-overview");
        assertThat(json.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(json.path("tags").get(0).asText()).isEqualTo("tag");
        assertThat(json.path("time").path("from").asText()).isEqualTo("now-24h");
        assertThat(json.path("templating").path("list").findValuesAsText("name"))
                .containsExactly("provider", "region", "component");
        assertThat(json.has("id")).isFalse();
        assertThat(json.has("version")).isFalse();
    }

    @Test
    void leavesNoPanelOnTopOfAnother() {
        List<Panel> panels = DASHBOARD.panels();

        assertThat(panels)
                .allSatisfy(panel -> assertThat(
                                panels.stream().filter(other -> other.gridPos().overlaps(panel.gridPos())))
                        .containsExactly(panel));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void asksTheCloudmonDataSourceByUid(JsonNode panel) {
        assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("cloudmon-postgresql");
        assertThat(panel.path("targets"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(
                                target.path("datasource").path("uid").asText())
                        .isEqualTo("cloudmon-postgresql"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void saysNoDataInGreyWhereAValueIsMissing(JsonNode panel) {
        JsonNode defaults = panel.path("fieldConfig").path("defaults");

        assertThat(defaults.path("noValue").asText()).isEqualTo("no data");
        assertThat(missing(defaults.path("mappings"))).isEqualTo(Palette.UNKNOWN);
        for (JsonNode override : panel.path("fieldConfig").path("overrides")) {
            Map<String, JsonNode> properties = properties(override);
            if (properties.containsKey("thresholds")) {
                assertThat(missing(properties.get("mappings"))).isEqualTo(Palette.UNKNOWN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void neverPaintsUnknownInAnotherColourThanGrey(JsonNode panel) {
        List<JsonNode> unknown = panel.findParents("text").stream()
                .filter(shown -> shown.path("text").asText().equals("unknown"))
                .toList();

        assertThat(unknown)
                .allSatisfy(shown -> assertThat(shown.path("color").asText()).isEqualTo(Palette.UNKNOWN));
    }

    private static String missing(JsonNode mappings) {
        for (JsonNode mapping : mappings) {
            if (mapping.path("options").path("match").asText().equals("null+nan")) {
                return mapping.path("options").path("result").path("color").asText();
            }
        }
        return "none";
    }

    private static Map<String, JsonNode> properties(JsonNode override) {
        return StreamSupport.stream(override.path("properties").spliterator(), false)
                .collect(
                        Collectors.toMap(property -> property.path("id").asText(), property -> property.path("value")));
    }
}

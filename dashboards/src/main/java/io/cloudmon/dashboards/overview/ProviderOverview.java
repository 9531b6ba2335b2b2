package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.Annotation;
import io.cloudmon.dashboards.model.Dashboard;
import io.cloudmon.dashboards.model.Dashboard.Items;
import io.cloudmon.dashboards.model.Dashboard.TimeRange;
import io.cloudmon.dashboards.model.Panel;
import java.util.List;

/** The dashboard that shows how providers' components are and were. */
public final class ProviderOverview {
    /** The dashboard's uid in every Grafana. */
    public static final String UID = "cloudmon-provider-overview";

    private static final int SHARED_CROSSHAIR = 1;

    private ProviderOverview() {}

    /**
     * The dashboard.
     *
     * @param tags the tags that it carries in Grafana
     */
    public static Dashboard dashboard(List<String> tags) {
        return new Dashboard(
                UID,
                "CloudMon: provider overview",
                "States, availability, SLA windows and response times of cloud components, as CloudMon measures them. "
                        + "Times are UTC. What was not measured is unknown: grey, left out of percentages, and shown "
                        + "as coverage.",
                tags,
                "utc",
                true,
                SHARED_CROSSHAIR,
                "1m",
                Dashboard.SCHEMA_VERSION,
                new TimeRange("now-24h", "now"),
                new Items<>(Selection.variables()),
                new Items<>(List.of(Annotation.byPeople(), StatePanels.exclusions())),
                panels());
    }

    private static List<Panel> panels() {
        return List.of(
                StatePanels.componentsByState(1),
                StatePanels.stateNow(2),
                AvailabilityPanels.availability(3),
                StatePanels.stateOverTime(4),
                AvailabilityPanels.slaWindows(5),
                ResultPanels.responseTime(6),
                ResultPanels.failuresByReason(7),
                ResultPanels.resultsPerLocation(8),
                ResultPanels.resultRate(9),
                ResultPanels.freshness(10));
    }
}

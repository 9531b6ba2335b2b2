package io.cloudmon.dashboards.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.dashboards.model.Annotation;
import io.cloudmon.dashboards.model.Variable;
import io.cloudmon.dashboards.overview.MeasurementDatabase.Rows;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the panels say about the fixture. */
class OverviewQueriesIT extends OverviewOnDatabase {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void countsTheComponentsOfEachState() throws SQLException {
        assertThat(ask("Components by state").rows())
                .containsExactly(Map.of("good", 1L, "degraded", 1L, "bad", 0L, "unknown", 2L));
    }

    @Test
    void showsAStaleOrNeverEvaluatedComponentAsUnknown() throws SQLException {
        Rows now = ask("State now");

        assertThat(now.rows())
                .extracting(row -> row.get("Component"))
                .containsExactly("Compute", "Storage", "DNS", "Ghost");
        assertThat(now.only("Component", "Compute")).containsEntry("State", "good");
        assertThat(now.only("Component", "DNS"))
                .containsEntry("State", "unknown")
                .containsEntry("Since", Timestamp.from(fixture.before("4H")));
        assertThat(now.only("Component", "Ghost"))
                .containsEntry("State", "unknown")
                .containsEntry("Since", null);
    }

    @Test
    void leavesMaintenanceOutOfAvailability() throws SQLException {
        double counted = 6 * 3600 - 10 - 1800;

        assertAvailability(
                "Compute", (counted - 1800) / counted, (counted - 1800) / counted, (counted - 1800) / counted, 1);
        assertThat(ask("Availability in the shown range").only("Component", "Compute"))
                .containsEntry("Bad", 1800.0)
                .containsEntry("Degraded", 3600.0)
                .containsEntry("Unknown", 0.0);
    }

    @Test
    void countsFromTheComponentsFirstDayAndShowsUnknownAsCoverage() throws SQLException {
        assertAvailability("Storage", 1, 0.75, 1, 0.75);
    }

    @Test
    void takesTheTimeAfterTheLastEvaluationForUnknown() throws SQLException {
        assertAvailability("DNS", 1, 1 / 3.0, 1, 1 / 3.0);
    }

    @Test
    void hasNoAvailabilityWhereNothingWasMeasured() throws SQLException {
        assertThat(ask("Availability in the shown range").only("Component", "Ghost"))
                .containsEntry("Availability", null)
                .containsEntry("At least", 0.0)
                .containsEntry("At most", 1.0)
                .containsEntry("Coverage", 0.0);
    }

    @Test
    void drawsEveryComponentFromTheLeftEdgeAndUnknownWhereNoRecordHolds() throws SQLException {
        Rows timeline = ask("State over time");
        Instant from = fixture.before("6H");

        assertThat(points(timeline, "Europe 1 / Compute"))
                .containsExactly(
                        List.of(from, 0),
                        List.of(fixture.before("3H"), 2),
                        List.of(fixture.before("2H"), 1),
                        List.of(fixture.before("1H"), 0));
        assertThat(points(timeline, "Europe 1 / Storage"))
                .containsExactly(
                        List.of(from, 3),
                        List.of(fixture.before("2H"), 0),
                        List.of(fixture.before("1H"), 3),
                        List.of(fixture.before("30M"), 1));
        assertThat(points(timeline, "Europe 1 / DNS"))
                .containsExactly(List.of(from, 0), List.of(fixture.before("4H"), 3));
        assertThat(points(timeline, "Europe 1 / Ghost")).containsExactly(List.of(from, 3));
    }

    @Test
    void showsTheNewestVersionOfTheWindowsThatTouchTheRange() throws SQLException {
        Rows windows = ask("SLA windows");

        assertThat(windows.rows()).hasSize(2);
        assertThat(windows.only("Window", "calendar 1 mon (Europe/Berlin)"))
                .containsEntry("Objective", 0.999)
                .containsEntry("SLI", 0.9995)
                .containsEntry("Budget left", 0.5)
                .containsEntry("Status", "closed")
                .containsEntry("Version", 2);
        assertThat(windows.only("Window", "rolling 30 days"))
                .containsEntry("SLI", null)
                .containsEntry("Budget left", null)
                .containsEntry("Coverage", 0.0);
    }

    @Test
    void takesTheHighestPercentileOfAllLocationsInAStep() throws SQLException {
        Instant bucket = fixture.quarter().minus(Duration.ofMinutes(30));

        assertThat(ask("Response time by check").rows().getFirst())
                .satisfies(row -> assertThat(seconds(row)).isEqualTo(bucket.getEpochSecond()))
                .containsEntry("metric", "compute-api")
                .satisfies(row -> assertThat(number(row, "p50")).isCloseTo(0.12, EXACT))
                .satisfies(row -> assertThat(number(row, "p95")).isCloseTo(0.4, EXACT))
                .satisfies(row -> assertThat(number(row, "p99")).isCloseTo(0.5, EXACT));
    }

    @Test
    void keepsAgentsFaultsApartFromFailuresOfTheComponent() throws SQLException {
        assertThat(ask("Failures by reason").rows())
                .extracting(row -> row.get("metric"), row -> row.get("failures"))
                .containsExactlyInAnyOrder(
                        tuple("timeout", 2L),
                        tuple("connect", 1L),
                        tuple("other", 1L),
                        tuple("agent: agent_internal", 1L));
    }

    @Test
    void leavesMissedRunsOutOfTheFailedShare() throws SQLException {
        Rows locations = ask("Results per location");

        assertThat(locations.only("Location", "Amsterdam"))
                .containsEntry("Results", 30L)
                .containsEntry("Missed", 5L)
                .containsEntry("Failed share", 0.0);
        assertThat(locations.only("Location", "Frankfurt"))
                .containsEntry("Results", 45L)
                .containsEntry("Failure", 1L);
        assertThat(number(locations.only("Location", "Frankfurt"), "Failed share"))
                .isCloseTo(1 / 45.0, EXACT);
    }

    @Test
    void givesTheRateOfWholeQuartersOnly() throws SQLException {
        Instant afterTheCurrentQuarter = fixture.now().plus(Duration.ofMinutes(30));
        List<Map<String, Object>> frankfurt =
                query(sql("Check results per second"), NIMBUS, afterTheCurrentQuarter).rows().stream()
                        .filter(row -> row.get("metric").equals("Frankfurt"))
                        .toList();

        assertThat(frankfurt)
                .extracting(row -> number(row, "results"))
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(30 / 900.0, EXACT),
                        second -> assertThat(second).isCloseTo(15 / 900.0, EXACT));
    }

    @Test
    void measuresFreshnessInIntervalsAndKeepsSilentLocations() throws SQLException {
        Rows freshness = ask("Data freshness by location");

        assertThat(number(freshness.only("Location", "Frankfurt"), "Intervals ago"))
                .isBetween(1.5, 10.0);
        assertThat(number(freshness.only("Location", "Amsterdam"), "Intervals ago"))
                .isGreaterThanOrEqualTo(20);
        assertThat(freshness.only("Location", "Oslo"))
                .containsEntry("Checks", 0L)
                .containsEntry("Newest result", null)
                .containsEntry("Intervals ago", null);
    }

    @Test
    void marksExclusionsOverTheTimeAxis() throws SQLException {
        Annotation exclusions = dashboard.annotations().list().getLast();

        assertThat(query(exclusions.query().rawSql(), NIMBUS).rows())
                .containsExactly(Map.of(
                        "time",
                        Timestamp.from(fixture.before("150M")),
                        "timeend",
                        Timestamp.from(fixture.before("120M")),
                        "text",
                        "Europe 1 / Compute: Upgrade",
                        "tags",
                        "maintenance"));
    }

    @Test
    void offersRegionsOfTheChosenProvidersAndComponentsOfTheChosenRegions() throws SQLException {
        List<Variable> variables = dashboard.templating().list();

        assertThat(values(variables.get(0))).containsExactly("nimbus", "cumulus");
        assertThat(values(variables.get(1))).containsExactly("nimbus/eu-1");
        assertThat(values(variables.get(2))).containsExactlyElementsOf(NIMBUS);
    }

    private List<Object> values(Variable variable) throws SQLException {
        return query(variable.query(), NIMBUS).rows().stream()
                .map(row -> row.get("__value"))
                .toList();
    }

    private void assertAvailability(String component, double sli, double lower, double upper, double coverage)
            throws SQLException {
        Map<String, Object> row = ask("Availability in the shown range").only("Component", component);
        assertThat(number(row, "Availability")).isCloseTo(sli, EXACT);
        assertThat(number(row, "At least")).isCloseTo(lower, EXACT);
        assertThat(number(row, "At most")).isCloseTo(upper, EXACT);
        assertThat(number(row, "Coverage")).isCloseTo(coverage, EXACT);
    }

    private static List<List<Object>> points(Rows timeline, String metric) {
        return timeline.rows().stream()
                .filter(row -> row.get("metric").equals(metric))
                .map(row -> List.of(((Timestamp) row.get("time")).toInstant(), row.get("state")))
                .toList();
    }

    private static long seconds(Map<String, Object> row) {
        return ((Number) row.get("time")).longValue();
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }
}

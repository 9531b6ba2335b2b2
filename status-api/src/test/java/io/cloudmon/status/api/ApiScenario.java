package io.cloudmon.status.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cloudmon.status.test.Measured;
import io.cloudmon.status.test.SampleClouds;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the native API promises, on whichever servers the subclass brings. */
abstract class ApiScenario {

    @BeforeEach
    void measure() {
        try (Measured measured = new Measured()) {
            SampleClouds.write(measured);
        }
    }

    @Test
    void listsProvidersWithTheirRegions() {
        get("/providers")
                .body("items.id", equalTo(List.of("nimbus", "stratus")))
                .body("items[0].name", equalTo("Nimbus Cloud"))
                .body("items[0].url", equalTo("https://nimbus.example"))
                .body("items[0].regions.name", equalTo(List.of("Europe 1", "Europe 2")))
                .body("next_cursor", nullValue());
    }

    @Test
    void listsComponentsInTheCataloguesOrderWithTheirState() {
        JsonPath answer = get("/components").extract().jsonPath();

        assertThat(answer.getList("items.id"))
                .containsExactly(
                        "nimbus-compute",
                        "nimbus-images",
                        "nimbus-block-storage",
                        "nimbus-object-storage",
                        "nimbus-dns",
                        "nimbus-compute-2",
                        "stratus-kubernetes",
                        "stratus-registry",
                        "stratus-queue");
        assertThat(answer.getList("items.state"))
                .containsExactly("good", "good", "bad", "degraded", "good", "good", "good", "unknown", "unknown");
    }

    @Test
    void saysUnknownWhenTheLastEvaluationIsNoLongerFresh() {
        get("/components/stratus-registry").body("state", equalTo("unknown")).body("fresh_until", notNullValue());
        get("/components/stratus-queue").body("state", equalTo("unknown")).body("evaluated_until", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "provider=stratus, 3",
        "provider=nimbus&region=eu-2, 1",
        "category=Storage, 2",
        "state=good, 5",
        "state=bad, 1",
        "state=unknown&provider=stratus, 2",
        "provider=nobody, 0"
    })
    void filtersComponents(String query, int expected) {
        get("/components?" + query).body("items", hasSize(expected));
    }

    @Test
    void pagesThroughComponentsWithoutLossOrRepetition() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get("/components?limit=4" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(seen).hasSize(9).isEqualTo(get("/components").extract().path("items.id"));
    }

    @Test
    void cutsRecordsToTheRangeAndLeavesTheHoldingOneOpen() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant from = now.minus(Duration.ofDays(20)).minus(Duration.ofHours(1));

        JsonPath answer = get("/components/nimbus-block-storage/availability?from=" + from)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.state")).containsExactly("good", "bad", "good", "bad");
        assertThat(answer.getString("items[0].starts_at")).isEqualTo(from.toString());
        assertThat(answer.getString("items[3].ends_at")).isNull();
        assertThat(answer.getString("evaluated_until")).isNotNull();
        assertThat(answer.getString("items[1].evidence[0].reason")).isEqualTo("timeout");
        assertThat(answer.getString("next_cursor")).isNull();
    }

    @Test
    void addsUpTheSecondsOfEachStateToTheLengthOfTheRange() {
        Instant to = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(60);
        Instant from = to.minus(Duration.ofDays(89));

        String answer = get("/components/nimbus-block-storage/availability?from=" + from + "&to=" + to)
                .extract()
                .asString();
        JsonPath totals = new JsonPath(answer)
                .using(new JsonPathConfig(NumberReturnType.DOUBLE))
                .setRootPath("totals");

        double sum = totals.getDouble("good_s")
                + totals.getDouble("degraded_s")
                + totals.getDouble("bad_s")
                + totals.getDouble("unknown_s")
                + totals.getDouble("not_measured_s");
        assertThat(sum).isCloseTo(89 * 86_400, offset(0.001));
        assertThat(totals.getDouble("bad_s")).isEqualTo(47 * 60 + 12 * 60 - 3, offset(0.001));
        assertThat(totals.getDouble("not_measured_s")).isGreaterThan(60);
    }

    @Test
    void endsTheHoldingRecordAtTheEndOfARangeThatLiesBeforeTheLastEvaluation() {
        Instant to = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

        JsonPath answer = get("/components/nimbus-compute/availability?to=" + to)
                .extract()
                .jsonPath();

        assertThat(answer.getString("items[-1].ends_at")).isEqualTo(to.toString());
    }

    @Test
    void saysNothingOfTheTimeAfterTheLastEvaluation() {
        Instant from = Instant.now().minus(Duration.ofHours(2));

        get("/components/stratus-registry/availability?from=" + from).body("items", hasSize(0));
    }

    @Test
    void pagesThroughRecordsInTimeOrder() {
        String path = "/components/nimbus-block-storage/availability?limit=3";
        JsonPath first = get(path).extract().jsonPath();
        JsonPath second = get(path + "&cursor=" + first.getString("next_cursor"))
                .extract()
                .jsonPath();

        List<String> starts = new ArrayList<>(first.getList("items.starts_at"));
        starts.addAll(second.getList("items.starts_at"));
        assertThat(starts).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(second.getString("next_cursor")).isNull();
    }

    @Test
    void tellsDaysWithoutDataAsUnknown() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        JsonPath answer = get("/components/nimbus-block-storage/days?from=" + today.minusDays(40) + "&to=" + today)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items")).hasSize(41);
        assertThat(answer.getString("items.find { it.day == '" + today.minusDays(35) + "' }.state"))
                .isEqualTo("unknown");
        assertThat(answer.getDouble("items.find { it.day == '" + today.minusDays(35) + "' }.not_measured_s"))
                .isEqualTo(86_400);
        assertThat(answer.getString("items.find { it.day == '" + today.minusDays(10) + "' }.state"))
                .isEqualTo("good");
        assertThat(answer.getString("items[-1].state")).isEqualTo("bad");
    }

    @Test
    void listsChecksWithTheLatestResultOfEachLocation() {
        get("/components/nimbus-dns/checks")
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("nimbus-dns-api"))
                .body("items[0].interval_us", equalTo(5_000_000))
                .body("items[0].results.location", equalTo(List.of("ams", "fra", "waw")))
                .body("items[0].results[2].outcome", equalTo("failure"))
                .body("items[0].results[2].reason", equalTo("connect"))
                .body("items[0].reach.expected", equalTo(3))
                .body("items[0].reach.reporting", equalTo(3))
                .body("items[0].reach.failing", equalTo(1));
    }

    @Test
    void countsOnlyResultsThatAreYoungEnough() {
        get("/components/stratus-registry/checks")
                .body("items[0].reach.reporting", equalTo(0))
                .body("items[0].results[0].current", equalTo(false));
    }

    @Test
    void listsTheLatestVersionOfEachWindow() {
        JsonPath answer = get("/sla-windows?component=nimbus-compute").extract().jsonPath();

        assertThat(answer.getList("items.kind")).containsExactly("calendar", "calendar", "rolling");
        assertThat(answer.getList("items.length")).containsExactly("P1M", "P1M", "P30D");
        assertThat(answer.getList("items.status")).containsExactly("open", "closed", "open");
        assertThat(answer.getInt("items[1].version")).isEqualTo(2);
        assertThat(answer.getDouble("items[1].sli")).isEqualTo(0.96);
        assertThat(answer.getDouble("items[0].objective")).isEqualTo(0.999);
        assertThat(answer.getDouble("items[0].seconds.bad")).isEqualTo(90);
        assertThat(answer.getDouble("items[0].seconds.degraded")).isEqualTo(1.5);
    }

    @Test
    void filtersAndPagesWindows() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = get("/sla-windows?kind=calendar&limit=5" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            List<String> slos = page.getList("items.slo");
            List<String> starts = page.getList("items.window_start");
            for (int i = 0; i < slos.size(); i++) {
                seen.add(slos.get(i) + starts.get(i));
            }
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(seen).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void readsWithRightsOnViewsOnly() {
        try (Measured measured = new Measured()) {
            List<String> readable = measured.sql()
                    .createQuery("SELECT relname::text FROM pg_class WHERE relnamespace = 'measurement'::regnamespace"
                            + " AND relkind IN ('r', 'p') AND has_table_privilege('status_app', oid, 'SELECT')")
                    .mapTo(String.class)
                    .list();
            assertThat(readable).isEmpty();
        }
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then().statusCode(200).contentType("application/json");
    }
}

package io.cloudmon.status.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import io.cloudmon.status.test.EmbeddedStatusServers;
import io.cloudmon.status.test.HundredComponents;
import io.cloudmon.status.test.Measured;
import io.cloudmon.status.test.SampleClouds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class PageIT {
    private static final Logger LOG = Logger.getLogger(PageIT.class);

    @TestHTTPResource("/")
    URI address;

    @Inject
    OverviewPage overview;

    @Inject
    Headlines headlines;

    @BeforeEach
    void measure() {
        try (Measured measured = new Measured()) {
            SampleClouds.write(measured);
        }
        overview.changed(null);
    }

    @Test
    void saysHowThingsAreInOneSentence() {
        assertThat(page("/")).contains("1 of 9 components is failing, 1 degraded, 2 without data</h1>");
    }

    @Test
    void saysThatNothingIsConfiguredBeforeTheFirstCatalogue() {
        try (Measured measured = new Measured()) {
            measured.empty();
        }
        overview.changed(null);

        assertThat(page("/")).contains("No component is configured yet</h1>", "nothing was measured yet");
    }

    @Test
    void neverCallsAComponentWithoutDataGood() {
        assertThat(row("stratus-registry")).contains("<b>No data</b>").doesNotContain("Good</b>", "i-good");
        assertThat(row("stratus-queue"))
                .contains("<b>No data</b>", "nothing measured yet")
                .doesNotContain("i-good");
    }

    @Test
    void tellsThatAMinorityOfLocationsFails() {
        assertThat(row("nimbus-dns")).contains("<b>Good</b>", "1 of 3 locations cannot reach it");
        assertThat(row("nimbus-block-storage")).doesNotContain("cannot reach it");
    }

    @Test
    void showsTheWindowsWithCoverageAndBudget() {
        assertThat(row("nimbus-block-storage"))
                .contains("99.31\u00a0%", "94\u00a0%", "−590\u00a0%", "class=\"missed\"", "30 days");
    }

    @Test
    void showsTheLatestResult() {
        assertThat(row("nimbus-compute"))
                .containsPattern("success in 42\u00a0ms from (Frankfurt|Amsterdam|Warsaw), <time");
        assertThat(row("nimbus-block-storage")).contains("failure: timeout");
        assertThat(row("nimbus-object-storage")).contains("slow: 1.24\u00a0s");
    }

    @Test
    void weighsLittleForAHundredComponents() throws Exception {
        try (Measured measured = new Measured()) {
            HundredComponents.write(measured);
        }
        overview.changed(null);

        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        LOG.infof("the overview of 100 components weighs %d bytes compressed", answer.body().length);
        assertThat(answer.body().length).isBetween(4_000, 14_000);
    }

    @Test
    void showsAComponentWithItsRecordsWindowsAndChecks() {
        assertThat(page("/components/nimbus-block-storage"))
                .contains(
                        "<h1>Block storage</h1>", "Failing", "timeout", "https://nimbus-block-storage.example/healthy")
                .contains("nimbus-block-storage-api: 3 of 3 locations fail (timeout)")
                .contains("href=\"/method\"", "Frankfurt", "Warsaw", "99.9\u00a0%");
    }

    @Test
    void opensADayToItsRecords() {
        LocalDate bad = LocalDate.ofInstant(Instant.now().minus(Duration.ofDays(20)), ZoneOffset.UTC);

        assertThat(page("/components/nimbus-block-storage/days/" + bad))
                .contains("worst state <b>failing</b>", "47\u00a0min");
        given().get("/components/nimbus-block-storage/days/" + bad.plusDays(60))
                .then()
                .statusCode(404);
    }

    @Test
    void writesNamesAsTextAndNotAsMarkup() {
        try (Measured measured = new Measured()) {
            measured.component("sly", "stratus", "north", "<script>alert(1)</script>", "A & B", 9);
        }
        overview.changed(null);

        assertThat(page("/"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A &amp; B")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/components/none", "/nothing", "/components/nimbus-compute/days/none"})
    void answersWithAPageWhenThereIsNothing(String path) {
        given().get(path)
                .then()
                .statusCode(in(List.of(400, 404)))
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>"))
                .body(containsString("To the overview"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/method", "/components/nimbus-compute"})
    void needsNothingInlineAndNothingFromElsewhere(String path) {
        assertThat(page(path))
                .doesNotContain(" style=", "<style", " onclick", "src=\"http", "href=\"//", "@import")
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)");
    }

    @Test
    void answersNotModifiedForAPageThatIsTheSame() {
        String tag = given().get("/method").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/method")
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, no-cache")
                .body(equalTo(""));
    }

    @Test
    void servesItsAssetsForLong() throws IOException {
        String css = page("/").replaceAll("(?s).*href=\"(/assets/status.css[^\"]*)\".*", "$1");

        given().urlEncodingEnabled(false)
                .get(css)
                .then()
                .statusCode(200)
                .contentType(containsString("text/css"))
                .header("Cache-Control", containsString("immutable"))
                .body(not(containsString("http")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 0 0 0 | All 9 components measured good",
                "1 0 0 0 | The one component is measured good",
                "8 0 0 2 | 8 of 10 components measured good, 2 without data",
                "8 1 0 0 | 1 of 9 components is degraded",
                "0 2 0 1 | 2 of 3 components are degraded, 1 without data",
                "8 0 2 0 | 2 of 10 components are failing",
                "5 2 1 1 | 1 of 9 components is failing, 2 degraded, 1 without data",
                "0 0 1 0 | 1 of 1 component is failing",
                "0 0 0 4 | No data: nothing is being measured right now",
                "0 0 0 0 | No component is configured yet"
            })
    void choosesTheSentenceByTheStates(String counts, String sentence) {
        State[] states = {State.GOOD, State.DEGRADED, State.BAD, State.UNKNOWN};
        String[] of = counts.split(" ");
        List<Component> components = IntStream.range(0, states.length)
                .boxed()
                .flatMap(i -> Collections.nCopies(Integer.parseInt(of[i]), component(states[i])).stream())
                .toList();

        assertThat(headlines.sentence(components)).isEqualTo(sentence);
    }

    @Test
    void saysThatMeasurementsCannotBeReadWhileTheViewsAreMissing() {
        try (Measured measured = new Measured()) {
            measured.sql().execute("ALTER SCHEMA measurement_api RENAME TO away");
            try {
                overview.changed(null);
                given().get("/")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body(containsString("try again"));
                given().get("/api/v1/components")
                        .then()
                        .statusCode(503)
                        .body("type", equalTo("urn:cloudmon:problem:unavailable"));
                given().get("/q/health/ready").then().statusCode(503);
            } finally {
                measured.sql().execute("ALTER SCHEMA away RENAME TO measurement_api");
            }
        }
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void showsTheLinksOfTheInstallation() {
        assertThat(page("/")).contains("<a href=\"https://example.org/imprint\">Imprint</a>");
    }

    private static Component component(State state) {
        return new Component("c", "C", "p", "P", "r", "R", "t", "k", state, null, null, null, Instant.EPOCH);
    }

    private static String page(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    private static String row(String component) {
        String page = page("/");
        int start = page.indexOf("<li id=\"" + component + "\"");
        assertThat(start).as("row of " + component).isPositive();
        return page.substring(start, page.indexOf("<ul class=\"sla\">", start) + 600)
                .split("<li id=", 3)[1];
    }
}

package io.cloudmon.status.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.cloudmon.status.test.EmbeddedStatusServers;
import io.cloudmon.status.test.Measured;
import io.cloudmon.status.test.SampleClouds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every read, whatever it is about. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class HttpIT {

    @BeforeEach
    void measure() {
        try (Measured measured = new Measured()) {
            SampleClouds.write(measured);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/components?limit=0, limit",
        "/components?limit=many, limit",
        "/components?state=fine, state",
        "/components?cursor=%21, cursor",
        "/components?cursor=Z29uZQ, cursor",
        "/components/nimbus-compute/availability?from=yesterday, from",
        "/components/nimbus-compute/availability?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, from",
        "/components/nimbus-compute/availability?from=1990-01-02T00:00:00Z, from",
        "/components/nimbus-compute/availability?cursor=Z29uZQ, cursor",
        "/components/nimbus-compute/days?to=31.1.2026, to",
        "/components/nimbus-compute/days?from=2026-01-02&to=2026-01-01, from",
        "/sla-windows?kind=yearly, kind",
        "/sla-windows?cursor=Z29uZQ, cursor"
    })
    void namesTheParameterThatCannotBeUsed(String path, String field) {
        given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:cloudmon:problem:invalid-parameter"))
                .body("status", equalTo(400))
                .body("field", equalTo(field))
                .body("detail", containsString(field + " is '"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/components/none",
                "/components/none/availability",
                "/components/none/days",
                "/components/none/checks",
                "/sla-windows?component=none"
            })
    void saysThatThereIsNoSuchComponent(String path) {
        given().get("/api/v1" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cloudmon:problem:not-found"))
                .body("detail", equalTo("there is no component 'none'"));
    }

    @Test
    void answersUnknownPathsAndMethodsWithProblems() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cloudmon:problem:not-found"));
        given().delete("/api/v1/components")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cloudmon:problem:method-not-allowed"));
    }

    @Test
    void saysNothingInternalWhenItFails() {
        given().get("/api/v1/test-failure")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cloudmon:problem:internal"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        String tag = get("/components").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/components")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", containsString("max-age"))
                .body(equalTo(""));
        given().header("If-None-Match", "W/\"other\"")
                .get("/api/v1/components")
                .then()
                .statusCode(200);
    }

    @Test
    void changesTheTagWhenTheContentChanges() {
        String before = get("/components/nimbus-compute").extract().header("ETag");
        try (Measured measured = new Measured()) {
            measured.turns("nimbus-compute", Instant.now().minusSeconds(10), "bad");
        }

        assertThat(get("/components/nimbus-compute").extract().header("ETag")).isNotEqualTo(before);
    }

    @Test
    void letsPagesOfOtherOriginsRead() {
        given().header("Origin", "https://dashboard.example")
                .get("/api/v1/components")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("Access-Control-Allow-Credentials", not(equalTo("true")));
        given().header("Origin", "https://dashboard.example")
                .header("Access-Control-Request-Method", "DELETE")
                .options("/api/v1/components")
                .then()
                .header("Access-Control-Allow-Methods", not(containsString("DELETE")));
    }

    @Test
    void sendsSecurityHeaders() {
        get("/components")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1" + path).then().statusCode(200).contentType("application/json");
    }
}

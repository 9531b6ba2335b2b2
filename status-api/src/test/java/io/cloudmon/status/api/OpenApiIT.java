package io.cloudmon.status.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.status.test.EmbeddedStatusServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStatusServers.class, restrictToAnnotatedClass = true)
class OpenApiIT {

    @Test
    void servesTheCommittedDocument() throws IOException {
        String served =
                given().get("/api/v1/openapi").then().statusCode(200).extract().asString();
        Files.writeString(Path.of("target/openapi.yaml"), served);

        assertThat(served)
                .as("the API changed; when that is meant: cp status-api/target/openapi.yaml status-api/openapi.yaml")
                .isEqualTo(Files.readString(Path.of("openapi.yaml")));
    }
}

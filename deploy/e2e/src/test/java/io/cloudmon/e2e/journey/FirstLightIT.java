package io.cloudmon.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class FirstLightIT {

    @TempDir
    static Path directory;

    static AllInOne cloudmon;

    @BeforeAll
    static void up() {
        cloudmon = AllInOne.up(directory, Catalogues.shop(directory.resolve("catalogue")));
    }

    @AfterAll
    static void down() throws Exception {
        if (cloudmon != null) {
            cloudmon.close();
            assertThat(cloudmon.output()).contains("CloudMon has stopped");
        }
    }

    @Test
    void thePageShowsAResultThatAProbeMade() {
        assertThat(cloudmon.output()).contains("first result").contains("Shop in Town is good");
        assertThat(cloudmon.api().state("shop")).isEqualTo("good");
        assertThat(cloudmon.api().page()).contains("Shop").contains("Town");
        assertThat(cloudmon.database()
                        .count("SELECT count(*) FROM measurement_api.check_result WHERE check_id = 'shop-page' "
                                + "AND outcome = 'success' AND http_status = 200"))
                .isPositive();
    }

    @Test
    void statusKnowsEveryPart() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            AllInOne.Finished status = AllInOne.run(directory, "status");

            assertThat(status.output())
                    .contains("postgresql", "kafka", "sample-target", "event-ingest", "status-api", "probe-agent")
                    .contains("http://localhost:" + cloudmon.port());
            assertThat(status.status()).isZero();
        });
    }

    @Test
    void aSecondUpSaysThatItIsAlreadyRunning() {
        AllInOne.Finished second = AllInOne.run(directory, "up", "--port", Integer.toString(cloudmon.port()));

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output())
                .contains("already running", "http://localhost:" + cloudmon.port(), "./cloudmon down");
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts(@TempDir Path other) {
        AllInOne.Finished second = AllInOne.run(other, "up", "--port", Integer.toString(cloudmon.port()));

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("port " + cloudmon.port(), "--port or CLOUDMON_PORT");
        assertThat(other.resolve("data/postgresql")).doesNotExist();
    }

    @Test
    void aCatalogueWithTenMistakesGetsTenMessagesAndChangesNothing(@TempDir Path other) throws Exception {
        Path wrong = Catalogues.tenMistakes(other.resolve("catalogue"));
        JsonNode before = cloudmon.api().components();
        long versions = cloudmon.database().count("SELECT count(*) FROM measurement.check_version");

        AllInOne.Finished validated = AllInOne.runMain(
                other, "event-ingest/app", "io.cloudmon.ingest.catalogue.ValidateCommand", wrong.toString());
        Path file = directory.resolve("catalogue/catalogue.yaml");
        String right = Files.readString(file);
        Files.copy(wrong.resolve("catalogue.yaml"), file, StandardCopyOption.REPLACE_EXISTING);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cloudmon.log("event-ingest").contains("catalogue not applied"));
        Files.writeString(file, right);

        assertThat(validated.status()).isEqualTo(1);
        assertThat(validated.output().lines().filter(line -> line.startsWith("catalogue.yaml:")))
                .hasSize(10);
        assertThat(cloudmon.database().count("SELECT count(*) FROM measurement.check_version"))
                .isEqualTo(versions);
        assertThat(cloudmon.api().components()).hasSameSizeAs(before);
    }
}

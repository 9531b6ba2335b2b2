package io.cloudmon.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.result.SlotGrid;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class OutageIT {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration TWO_SLOTS_AND_FIVE_SECONDS =
            INTERVAL.multipliedBy(2).plusSeconds(5);

    @TempDir
    Path directory;

    @Test
    void anOutageShowsInTimeAndIsRecordedToTheSlotAndCountedToTheSecond() throws Exception {
        try (AllInOne cloudmon = AllInOne.up(directory, Catalogues.shop(directory.resolve("catalogue")))) {
            await().until(() -> cloudmon.api().state("shop").equals("good"));

            turn("stop");
            awaitState(cloudmon, "bad");
            turn("start");
            awaitState(cloudmon, "good");

            JsonNode outage = badRecord(cloudmon);
            Instant start = Instant.parse(outage.path("starts_at").asText());
            Instant end = Instant.parse(outage.path("ends_at").asText());
            recordFollowsTheSlots(cloudmon, start, end);
            windowsCountTheOutage(cloudmon, Duration.between(start, end), end);
        }
    }

    private void turn(String action) {
        AllInOne.Finished finished = AllInOne.run(directory, "target", action);
        assertThat(finished.status()).as(finished.output()).isZero();
    }

    private static void awaitState(AllInOne cloudmon, String state) {
        await().atMost(TWO_SLOTS_AND_FIVE_SECONDS)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> cloudmon.api().state("shop").equals(state));
    }

    private static JsonNode badRecord(AllInOne cloudmon) {
        return StreamSupport.stream(cloudmon.api().records("shop").spliterator(), false)
                .filter(period -> period.path("state").asText().equals("bad"))
                .reduce((first, second) -> {
                    throw new AssertionError("one outage, two records: " + first + second);
                })
                .orElseThrow();
    }

    private static void recordFollowsTheSlots(AllInOne cloudmon, Instant start, Instant end) {
        SlotGrid grid = SlotGrid.of("shop-page", INTERVAL);
        assertThat(grid.contains(start)).isTrue();
        assertThat(grid.contains(end)).isTrue();
        assertThat(start)
                .isEqualTo(cloudmon.database()
                        .instant("SELECT min(scheduled_at) FROM measurement_api.slot "
                                + "WHERE check_id = 'shop-page' AND verdict = 'bad'"));
        assertThat(end)
                .isEqualTo(cloudmon.database()
                        .instant("SELECT min(scheduled_at) FROM measurement_api.slot WHERE check_id = 'shop-page' "
                                + "AND verdict = 'good' AND scheduled_at > (SELECT max(scheduled_at) FROM "
                                + "measurement_api.slot WHERE check_id = 'shop-page' AND verdict = 'bad')"));
    }

    private static void windowsCountTheOutage(AllInOne cloudmon, Duration outage, Instant end) {
        for (String kind : new String[] {"rolling", "calendar"}) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                JsonNode window = cloudmon.api().windows("shop", kind).path(0);
                assertThat(Instant.parse(window.path("computed_until").asText()))
                        .isAfterOrEqualTo(end);
                assertThat(window.path("seconds").path("bad").asDouble())
                        .isCloseTo(outage.toMillis() / 1_000.0, within(0.001));
            });
        }
    }
}

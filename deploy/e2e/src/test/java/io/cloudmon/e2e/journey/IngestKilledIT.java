package io.cloudmon.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("journey")
class IngestKilledIT {
    private static final String STORED =
            "SELECT count(*) FROM measurement_api.check_result WHERE location_id = 'elsewhere'";
    private static final String ROLLED_UP =
            "SELECT coalesce(sum(runs), 0)::bigint FROM measurement_api.rollup_15m WHERE location_id = 'elsewhere'";

    @TempDir
    Path directory;

    @Test
    void everyPublishedResultIsCountedOnceAlthoughIngestIsKilledUnderLoad() throws Exception {
        try (AllInOne cloudmon = AllInOne.up(directory, Catalogues.elsewhere(directory.resolve("catalogue")));
                Load load = new Load(cloudmon.kafka())) {
            load.start();
            for (int kill = 1; kill <= 3; kill++) {
                long before = cloudmon.database().count(STORED);
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> cloudmon.database().count(STORED) > before);
                killIngest(cloudmon);
            }
            long published = load.finish();

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(
                            () -> assertThat(cloudmon.database().count(STORED)).isEqualTo(published));
            assertThat(cloudmon.database().count(ROLLED_UP)).isEqualTo(published);
            assertThat(load.deadLetters()).isZero();
        }
    }

    private static void killIngest(AllInOne cloudmon) {
        ProcessHandle killed = cloudmon.process("event-ingest");
        assertThat(killed.destroyForcibly()).isTrue();
        // Until the launcher has started a new one, its table names a process that is gone.
        await().atMost(Duration.ofMinutes(1))
                .ignoreException(NoSuchElementException.class)
                .until(() -> cloudmon.process("event-ingest").pid() != killed.pid());
    }
}

package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {
    @Test
    void doubleUpToTheLongestAndKeepAtLeastHalf() {
        Pauses pauses = new Pauses(Duration.ofMillis(100), Duration.ofMillis(500));

        for (int full : new int[] {100, 200, 400, 500, 500}) {
            assertThat(pauses.next()).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
        }
    }
}

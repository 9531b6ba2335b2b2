package io.cloudmon.ingest.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RollupKeyTest {
    @Test
    void startsItsQuarterOfAnHour() {
        assertThat(bucket("2026-03-29T01:59:59.999999Z")).isEqualTo(Instant.parse("2026-03-29T01:45:00Z"));
        assertThat(bucket("2026-03-29T02:00:00Z")).isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(bucket("1969-12-31T23:59:59Z")).isEqualTo(Instant.parse("1969-12-31T23:45:00Z"));
    }

    private static Instant bucket(String at) {
        return Instant.ofEpochSecond(RollupKey.of(1, 2, Instant.parse(at)).bucket());
    }
}

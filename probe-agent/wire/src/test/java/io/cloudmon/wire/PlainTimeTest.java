package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {

    @Test
    void readsWhatTheJdkReads() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            String text = WireTime.write(Instant.ofEpochSecond(
                    random.nextLong(-62_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000) * 1_000L));

            assertThat(PlainTime.parse(text)).isEqualTo(Instant.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00Z",
                "2026-01-31T12:00:00.000Z",
                "2026-01-31t12:00:00.000000Z",
                "2026-01-31T12:00:00.000000+",
                "2026-01-31T24:00:00.000000Z",
                "2026-06-30T23:59:60.000000Z",
                "+026-01-31T12:00:00.000000Z",
                "today",
                ""
            })
    void leavesOtherFormsToTheJdk(String text) {
        assertThat(PlainTime.parse(text)).isNull();
    }

    @Test
    void refusesADateThatDoesNotExist() {
        assertThatThrownBy(() -> PlainTime.parse("2026-02-30T12:00:00.000000Z")).isInstanceOf(DateTimeException.class);
    }
}

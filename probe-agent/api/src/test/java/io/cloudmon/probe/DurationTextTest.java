package io.cloudmon.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "5s, PT5S",
        "10m, PT10M",
        "1h, PT1H",
        "7d, PT168H",
        "0s, PT0S",
        "' 5S ', PT5S",
        "PT1M30S, PT1M30S",
        "p1d, PT24H",
        "pt0.5s, PT0.5S"
    })
    void readsShortFormAndIso(String text, String expected) {
        assertThat(DurationText.parse(text)).contains(Duration.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "1.5s", "5w", "five", "p", "p1", "1h30m", "1234567890123s"})
    void refusesWhatIsNotADuration(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @Test
    void readsTheLongestNumberWithoutOverflow() {
        assertThat(DurationText.parse("999999999999d")).contains(Duration.ofDays(999_999_999_999L));
    }
}

package io.cloudmon.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "1, 100",
        "0.999999999, 99.999",
        "0.99999, 99.999",
        "0.9995, 99.95",
        "0.5, 50",
        "0, 0",
        "0.999, 99.9",
        "0.29, 29"
    })
    void roundsAvailabilityDown(double fraction, String expected) {
        assertThat(Percent.precise(fraction)).isEqualTo(expected + "\u00a0%");
    }

    @ParameterizedTest
    @CsvSource({"0.999, 99", "1, 100", "-0.301, −31", "-5.9, −590"})
    void roundsSharesDown(double fraction, String expected) {
        assertThat(Percent.whole(fraction)).isEqualTo(expected + "\u00a0%");
    }

    @Test
    void saysThatThereIsNoData() {
        assertThat(Percent.precise(null)).isEqualTo("no data");
    }
}

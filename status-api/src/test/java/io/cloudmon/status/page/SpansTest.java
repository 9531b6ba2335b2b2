package io.cloudmon.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource({"940, 0.9 ms", "9400, 9.4 ms", "42000, 42 ms", "999999, 999 ms", "1240000, 1.24 s", "61000000, 61.00 s"
    })
    void writesHowLongAnAnswerTook(long micros, String expected) {
        assertThat(plain(Spans.answer(micros))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "717, 11 min 57 s",
        "7200, 2 h",
        "7260, 2 h 1 min",
        "90000, 1 d 1 h",
        "-3, 0 s"
    })
    void writesHowLongSomethingLastedInAtMostTwoUnits(long seconds, String expected) {
        assertThat(plain(Spans.lasting(Duration.ofSeconds(seconds)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0 s",
        "3, 3 s",
        "119, 119 s",
        "120, 2 min",
        "7199, 119 min",
        "7200, 2 h",
        "172799, 47 h",
        "172800, 2 d"
    })
    void writesAnAgeInOneUnit(long seconds, String expected) {
        assertThat(plain(Spans.age(Duration.ofSeconds(seconds)))).isEqualTo(expected);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}

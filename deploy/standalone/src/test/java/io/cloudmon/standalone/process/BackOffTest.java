package io.cloudmon.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void doublesAfterEachQuickEndUpToThirtySeconds() {
        BackOff backOff = new BackOff();

        assertThat(Stream.generate(() -> backOff.after(Duration.ofSeconds(5)).toSeconds())
                        .limit(7))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void startsAnewAfterALongLife() {
        BackOff backOff = new BackOff();
        backOff.after(Duration.ofSeconds(1));
        backOff.after(Duration.ofSeconds(1));

        assertThat(backOff.after(Duration.ofMinutes(2))).hasSeconds(1);
        assertThat(backOff.after(Duration.ofSeconds(1))).hasSeconds(2);
    }
}

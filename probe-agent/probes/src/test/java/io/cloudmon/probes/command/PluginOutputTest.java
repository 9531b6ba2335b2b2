package io.cloudmon.probes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginOutputTest {

    @Test
    void readsTextAndDataOfOneLine() {
        PluginOutput output = PluginOutput.parse("TCP OK - 0.001 second response time|time=0.000512s;;;0.0;10.0\n");

        assertThat(output.text()).isEqualTo("TCP OK - 0.001 second response time");
        assertThat(output.values())
                .containsExactly(new PerformanceValue("time", Optional.of(new BigDecimal("0.000512")), "s"));
    }

    @Test
    void readsDataOfSeveralLinesAsTheGuidelinesPutThem() {
        PluginOutput output = PluginOutput.parse("""
                DISK OK - free space: / 3326 MB (56%); | /=2643MB;5948;5958;0;5968
                / 15272 MB (77%);
                /boot 68 MB (69%); | /boot=68MB;88;93;0;98
                /home=69357MB;253404;253409;0;253414
                '/var/log'=818MB;970;975;0;980
                """);

        assertThat(output.text()).isEqualTo("DISK OK - free space: / 3326 MB (56%);");
        assertThat(output.values())
                .extracting(PerformanceValue::label)
                .containsExactly("/", "/boot", "/home", "/var/log");
        assertThat(output.values()).extracting(PerformanceValue::unit).containsOnly("MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "rta=0.05ms;3000;5000;0 pl=0%;80;100;;#rta=0.05ms, pl=0%",
                "'it''s a label'=1#it's a label=1",
                "used=U;;;#used=U",
                "a=-1.5 b=+2 c=.5 d=1e3c e=3,7#a=-1.5, b=2, c=0.5, d=1000c, e=3.7",
                "x=1;@10:20;~:5#x=1",
                "a=1 broken b=2#a=1",
                "'open=1#",
                "#",
            })
    void readsValuesUpToTheFirstBrokenOne(String text, String expected) {
        assertThat(PerformanceValue.parse(text == null ? "" : text).stream()
                        .map(value -> value.label() + "=" + value.written())
                        .collect(java.util.stream.Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 200_000})
    void takesLinearTimeForHostileData(int length) {
        assertThat(PerformanceValue.parse("'" + "''".repeat(length))).isEmpty();
        assertThat(PerformanceValue.parse("a=" + "1".repeat(length) + "x".repeat(length)))
                .hasSizeLessThan(2);
    }

    @Test
    void acceptsTheAbsenceOfEverything() {
        assertThat(PluginOutput.parse("").text()).isEmpty();
        assertThat(PluginOutput.parse("|").values()).isEmpty();
    }
}

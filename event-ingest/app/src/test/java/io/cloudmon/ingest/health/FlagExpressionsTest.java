package io.cloudmon.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.health.Condition;
import io.cloudmon.measurement.health.Truth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagExpressionsTest {
    private final FlagExpressions language = new FlagExpressions(Set.of("api_down", "api_slow"));

    @Test
    void saysWhichNamesAreNoFlags() {
        assertThat(language.compile("api_dwon || slow && api_slow"))
                .isInstanceOfSatisfying(
                        Compilation.Undefined.class,
                        undefined -> assertThat(undefined.names()).containsExactly("api_dwon", "slow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api_down ||",
                "api_down and api_slow",
                "(api_down",
                "1 + 1",
                "'api_down'",
                "api_down + 1",
                "api_down.slow"
            })
    void whatIsNotAConditionIsRefusedWithASentence(String text) {
        assertThat(language.compile(text))
                .isInstanceOfSatisfying(
                        Compilation.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .isNotEmpty()
                                .allSatisfy(
                                        fault -> assertThat(fault).isNotBlank().doesNotContain("\n")));
    }

    @Test
    void whatCannotBeEvaluatedIsUnknown() {
        Condition condition = ((Compilation.Compiled) language.compile("api_down && 1 / 0 == 1")).condition();

        assertThat(condition.holds(Map.of("api_down", Truth.TRUE))).isEqualTo(Truth.UNKNOWN);
        assertThat(condition.holds(Map.of("api_down", Truth.FALSE))).isEqualTo(Truth.FALSE);
    }

    @Test
    void wordsOfTheLanguageAreNoNames() {
        assertThat(FlagExpressions.isName("api_down")).isTrue();
        assertThat(Set.of("in", "true", "null", "for", "int", "type")).noneMatch(FlagExpressions::isName);
    }
}

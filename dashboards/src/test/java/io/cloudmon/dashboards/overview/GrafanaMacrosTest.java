package io.cloudmon.dashboards.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaMacrosTest {
    private final GrafanaMacros macros = new GrafanaMacros(
            Instant.parse("2017-04-21T05:01:17Z"),
            Instant.parse("2017-04-21T05:06:17Z"),
            Duration.ofMinutes(5),
            Map.of("component", List.of("a", "o'clock"), "nothing", List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$__time(at)                      | at AS \"time\"",
                "$__timeFilter(at)                | at BETWEEN '2017-04-21T05:01:17Z' AND '2017-04-21T05:06:17Z'",
                "at > $__timeFrom()               | at > '2017-04-21T05:01:17Z'",
                "at < $__timeTo()                 | at < '2017-04-21T05:06:17Z'",
                "$__timeGroup(at,'5m')            | floor(extract(epoch from at)/300)*300",
                "$__timeGroup(at,'5m'),           | floor(extract(epoch from at)/300)*300 AS \"time\",",
                "$__timeGroupAlias(at, '$__interval') | floor(extract(epoch from at)/300)*300 AS \"time\"",
                "$__interval_ms                   | 300000",
                "ARRAY[${component:sqlstring}]    | ARRAY['a','o''clock']",
                "ARRAY[${nothing:sqlstring}]      | ARRAY[]",
            })
    void expandsAsGrafanaDocumentsIt(String query, String expected) {
        assertThat(macros.expand(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$__timeGrouping(at)", "${component}", "$component", "$__timeGroup(at,'soon')"})
    void refusesWhatGrafanaWouldNotExpand(String query) {
        assertThatThrownBy(() -> macros.expand(query)).isInstanceOf(IllegalArgumentException.class);
    }
}

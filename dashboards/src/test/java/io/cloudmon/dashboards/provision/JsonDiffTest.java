package io.cloudmon.dashboards.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}                  | {'a': 1.0}",
                "{'a': 1, 'links': []}     | {'a': 1}",
                "{'a': 1, 'preload': false}| {'a': 1}",
                "{'a': 1}                  | {'a': 1, 'weekStart': ''}",
                "{'a': null}               | {}",
                "{'pluginVersion': '12.1'} | {}",
                "{'b': 2, 'a': 1}          | {'a': 1, 'b': 2}",
            })
    void seesNoDifferenceInWhatGrafanaAdds(String live, String wanted) {
        assertThat(differences(live, wanted)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 1}            | {'a': 2}             | a               | 1     | 2",
                "{'a': {'b': 'x'}}   | {'a': {'b': 'y'}}    | a.b             | x     | y",
                "{'a': 1, 'mine': 7} | {'a': 1}             | mine            | 7     | ``",
                "{'v': null}         | {'v': 0}             | v               | null  | 0",
                "{'t': ['a']}        | {'t': ['a', 'b']}    | t               | [\"a\"] | [\"a\",\"b\"]",
                "{'t': ['a', 'b']}   | {'t': ['a', 'c']}    | t[1]            | b     | c",
            })
    void saysWhereAndHowItDiffers(String live, String wanted, String path, String from, String to) {
        assertThat(differences(live, wanted)).containsExactly(new Difference(path, from, to));
    }

    @Test
    void tellsNamedElementsApartWhereverTheyStand() {
        String live = "{'panels': [{'title': 'B', 'w': 1}, {'title': 'A', 'w': 1}]}";
        String wanted = "{'panels': [{'title': 'A', 'w': 2}, {'title': 'B', 'w': 1}]}";

        assertThat(differences(live, wanted))
                .containsExactly(
                        new Difference("panels[A].w", "1", "2"), new Difference("panels (order)", "[B, A]", "[A, B]"));
    }

    @Test
    void namesElementsThatAreMissingOrTooMuch() {
        assertThat(differences("{'p': [{'title': 'Mine'}]}", "{'p': [{'title': 'Ours'}]}"))
                .containsExactly(
                        new Difference("p[Ours]", "", "{\"title\":\"Ours\"}"),
                        new Difference("p[Mine]", "{\"title\":\"Mine\"}", ""));
    }

    private static List<Difference> differences(String live, String wanted) {
        JsonMapper mapper = new JsonMapper();
        try {
            return new JsonDiff()
                    .between(mapper.readTree(live.replace('\'', '"')), mapper.readTree(wanted.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

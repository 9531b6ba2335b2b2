package io.cloudmon.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeConfigTest {

    @Test
    void readsEachTypeOfField() {
        ProbeConfig config = config(Map.of(
                "text",
                "a",
                "number",
                7,
                "flag",
                true,
                "wait",
                "250ms",
                "list",
                List.of(200, "2xx"),
                "one",
                "alone",
                "headers",
                Map.of("Accept", 1)));

        assertThat(config.target()).isEqualTo("target.example");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.string("text")).contains("a");
        assertThat(config.integer("number", 1, 10)).contains(7);
        assertThat(config.bool("flag")).contains(true);
        assertThat(config.duration("wait")).contains(Duration.ofMillis(250));
        assertThat(config.strings("list")).containsExactly("200", "2xx");
        assertThat(config.strings("one")).containsExactly("alone");
        assertThat(config.map("headers")).containsExactly(Map.entry("Accept", "1"));
        assertThatCode(config::finish).doesNotThrowAnyException();
    }

    @Test
    void treatsAbsentAndNullFieldsAlike() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("text", null);
        ProbeConfig config = config(fields);

        assertThat(config.has("text")).isFalse();
        assertThat(config.string("text")).isEmpty();
        assertThat(config.string("absent")).isEmpty();
        assertThat(config.strings("absent")).isEmpty();
        assertThat(config.map("absent")).isEmpty();
        assertThat(config.sections("absent")).isEmpty();
        assertThat(config.section("absent").string("inner")).isEmpty();
        assertThatCode(config::finish).doesNotThrowAnyException();
    }

    @Test
    void collectsEveryProblemWithItsPathValueAndFix() {
        ProbeConfig config = config(Map.of(
                "text",
                List.of(1),
                "number",
                11,
                "count",
                "many",
                "flag",
                "yes",
                "wait",
                "soon",
                "headers",
                "none",
                "nested",
                Map.of("inner", Map.of("deep", "x")),
                "steps",
                List.of(Map.of("port", 0), "not a mapping")));
        config.string("text");
        config.integer("number", 1, 10);
        config.integer("count", 1, 10);
        config.bool("flag");
        config.duration("wait");
        config.map("headers");
        config.section("nested").section("inner").integer("deep", 0, 1);
        config.sections("steps").forEach(step -> step.integer("port", 1, 65_535));

        List<Problem> problems = problemsOf(config);

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactly(
                        "config.text",
                        "config.number",
                        "config.count",
                        "config.flag",
                        "config.wait",
                        "config.headers",
                        "config.nested.inner.deep",
                        "config.steps[1]",
                        "config.steps[0].port");
        assertThat(problems.get(1).message()).isEqualTo("is '11'");
        assertThat(problems.get(1).fix()).isEqualTo("write a whole number from 1 to 10");
    }

    @Test
    void reportsFieldsThatNobodyReadAtEveryDepth() {
        ProbeConfig config = config(Map.of("known", 1, "unknown", 2, "nested", Map.of("odd", 3)));
        config.string("known");
        config.section("nested").string("even");

        List<Problem> problems = problemsOf(config);

        assertThat(problems).extracting(Problem::field).containsExactly("config.unknown", "config.nested.odd");
        assertThat(problems.getFirst().fix()).contains("known", "nested");
    }

    @Test
    void addsTheProbesOwnProblems() {
        ProbeConfig config = config(Map.of());
        config.targetProblem("is empty", "write host:port");
        config.problem("send", "is too long", "shorten it");

        assertThatThrownBy(config::finish)
                .hasMessage("target: is empty; write host:port\nconfig.send: is too long; shorten it");
    }

    private static List<Problem> problemsOf(ProbeConfig config) {
        return catchThrowableOfType(InvalidProbeConfigException.class, config::finish)
                .problems();
    }

    private static ProbeConfig config(Map<String, ?> fields) {
        return new ProbeConfig("target.example", Duration.ofSeconds(2), fields);
    }
}

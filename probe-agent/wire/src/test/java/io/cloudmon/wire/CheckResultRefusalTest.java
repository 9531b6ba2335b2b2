package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckResultRefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check_id",
                "check_version",
                "location",
                "agent_id",
                "agent_boot_id",
                "agent_seq",
                "scheduled_at",
                "started_at",
                "attempt",
                "attempts_max",
                "interval_us",
                "timeout_us",
                "outcome"
            })
    void namesTheFieldThatIsMissing(String field) {
        ObjectNode json = Sample.object("minimal");
        json.remove(field);

        assertRefused(json, field + " is missing");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithAValue(String field, String value, String message) {
        ObjectNode json = Sample.object("full");
        json.remove("result_id");
        set(json, field, value);

        assertRefused(json, message);
    }

    static Stream<Arguments> saysWhatIsWrongWithAValue() {
        return Stream.of(
                arguments("check_id", "' '", "check_id is ' '; write 1 to 200 printable characters"),
                arguments("check_id", "'a\\u0000b'", "check_id is 'a\\0b'; write 1 to 200 printable characters"),
                arguments("check_version", "0", "check_version is 0; it must be at least 1"),
                arguments("agent_seq", "0", "agent_seq is 0; it must be at least 1"),
                arguments("agent_boot_id", "'7'", "agent_boot_id is '7'; write a UUID"),
                arguments("scheduled_at", "'today'", "scheduled_at is 'today'; write an RFC 3339 time"),
                arguments("attempt", "0", "attempt is 0; it must be at least 1"),
                arguments("attempt", "3", "attempt is 3; it must be between 1 and attempts_max (2)"),
                arguments("interval_us", "0", "interval_us is 0; it must be positive"),
                arguments("timeout_us", "-1", "timeout_us is -1; it must be positive"),
                arguments("duration_us", "-5", "duration_us is -5; it must not be negative"),
                arguments("reason", "null", "reason is missing; a failure must give one"),
                arguments("phases", "{'dns_us':-1}", "phases.dns_us is -1; it must not be negative"),
                arguments("http", "{'version':'2'}", "http.status is missing"),
                arguments("http", "{'status':42,'version':'2'}", "http.status is 42"),
                arguments("assertions", "[{'ok':true}]", "assertions.id is missing"),
                arguments("assertions", "[{'id':'a'}]", "assertions.ok is missing"),
                arguments("steps", "[{'name':'a'}]", "steps.duration_us is missing"),
                arguments("labels", "{'zone':null}", "labels.zone is missing"),
                arguments("tls", "{'not_after':'soon'}", "tls.not_after is 'soon'"),
                arguments("attempt", "'1'", "attempt: "),
                arguments("attempt", "1.5", "attempt: "),
                arguments("interval_us", "true", "interval_us: "),
                arguments("labels", "7", "labels: "));
    }

    @Test
    void refusesAnIdThatIsNotThatOfTheKey() {
        ObjectNode json = Sample.object("minimal").put("result_id", "11111111-2222-5333-8444-555555555555");

        assertRefused(json, "result_id is '11111111-2222-5333-8444-555555555555'; the key of this result makes it ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{} {}"})
    void refusesWhatIsNoJsonObject(String text) {
        assertThatThrownBy(() -> CheckResultCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class)
                .message()
                .isNotBlank();
    }

    private static void set(ObjectNode json, String field, String singleQuoted) {
        JsonNode value = Sample.tree(singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        json.set(field, value);
    }

    private static void assertRefused(ObjectNode json, String message) {
        assertThatThrownBy(() -> CheckResultCodec.decode(Json.write(json)))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining(message);
    }
}

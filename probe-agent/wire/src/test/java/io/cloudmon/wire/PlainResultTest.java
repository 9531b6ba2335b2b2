package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainResultTest {
    private static final String PLAIN =
            new String(Sample.bytes("full"), StandardCharsets.UTF_8).replaceFirst("(?s)\"steps\": \\[.*?\\],", "");

    @Test
    void readsWhatAgentsWriteAsDataBindingDoes() throws Exception {
        assertThat(PlainResult.parse(bytes(PLAIN)))
                .isNotNull()
                .isEqualTo(Json.MAPPER.readValue(PLAIN, WireResult.class));
        assertThat(PlainResult.parse(Sample.bytes("missed")))
                .isNotNull()
                .isEqualTo(Json.MAPPER.readValue(Sample.bytes("missed"), WireResult.class));
        assertThat(PlainResult.parse(Sample.bytes("from-a-later-writer")))
                .isNotNull()
                .isEqualTo(Json.MAPPER.readValue(Sample.bytes("from-a-later-writer"), WireResult.class));
    }

    /** Of any damage it may give up, but never read what data binding refuses or reads otherwise. */
    @Test
    void neverDisagreesWithDataBinding() throws Exception {
        Random random = new Random(17);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = damage(random);
            WireResult plain = PlainResult.parse(damaged);
            if (plain != null) {
                read++;
                assertThat(Json.read(damaged, WireResult.class)).isEqualTo(plain);
            }
        }
        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"check_id\": null}",
                "{\"check_id\": 7}",
                "{\"attempt\": \"1\"}",
                "{\"attempt\": 1.0}",
                "{\"attempt\": 3000000000}",
                "{\"agent_seq\": 99999999999999999999}",
                "{\"check_id\": \"a\", \"check_id\": \"b\"}",
                "{\"steps\": []}",
                "{\"labels\": {\"a\": null}}",
                "{\"assertions\": [null]}",
                "{\"assertions\": {}}",
                "{\"http\": \"200\"}",
                "{\"tls\": {\"verified\": 1}}"
            })
    void leavesTheRestToDataBinding(String text) {
        assertThat(PlainResult.parse(bytes(text))).isNull();
    }

    private static byte[] damage(Random random) {
        StringBuilder text = new StringBuilder(PLAIN);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, "\"{}[],:0157nte. ".charAt(random.nextInt(16)));
                default -> text.insert(at, "\"{}[],:0157nte. ".charAt(random.nextInt(16)));
            }
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

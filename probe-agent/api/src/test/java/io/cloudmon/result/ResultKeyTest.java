package io.cloudmon.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The expected ids were computed with Python's {@code uuid.uuid5}; they must never change. */
class ResultKeyTest {

    @Test
    void isTheUuid5OfCheckLocationSlotAndAttempt() {
        ResultKey key = new ResultKey("nimbus-eu-1-compute-api", "local", Instant.parse("2026-11-24T10:15:30.25Z"), 1);

        assertThat(key.toUuid()).isEqualTo(UUID.fromString("5bd426de-17c7-5f80-96ca-31e95aa0503c"));
        assertThat(key.toUuid().version()).isEqualTo(5);
        assertThat(key.toUuid().variant()).isEqualTo(2);
    }

    @Test
    void hashesTextAsUtf8AndTimesBeforeTheEpoch() {
        ResultKey key = new ResultKey("prüfung", "köln", Instant.parse("1969-12-31T23:59:59.000001Z"), 3);

        assertThat(key.toUuid()).isEqualTo(UUID.fromString("34dc9015-6f3f-5675-9805-b793afa1076a"));
    }

    @Test
    void differsInEachPart() {
        Instant slot = Instant.parse("2026-11-24T10:15:30Z");
        ResultKey key = new ResultKey("a", "b", slot, 1);

        assertThat(key.toUuid())
                .isNotEqualTo(new ResultKey("x", "b", slot, 1).toUuid())
                .isNotEqualTo(new ResultKey("a", "x", slot, 1).toUuid())
                .isNotEqualTo(new ResultKey("a", "b", slot.plusMillis(1), 1).toUuid())
                .isNotEqualTo(new ResultKey("a", "b", slot, 2).toUuid());
    }
}

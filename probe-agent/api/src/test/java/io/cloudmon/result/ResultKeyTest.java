package io.cloudmon.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;
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
    void writesTimesWithSixDecimalsInEachYear() throws Exception {
        DateTimeFormatter micros =
                new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            Instant slot = Instant.ofEpochSecond(
                    random.nextLong(-1_000_000_000L, 260_000_000_000L), random.nextInt(1_000_000) * 1_000L);

            assertThat(new ResultKey("a", "b", slot, 1).toUuid()).isEqualTo(uuid5("a|b|" + micros.format(slot) + "|1"));
        }
    }

    private static UUID uuid5(String name) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(ResultKey.NAMESPACE.getMostSignificantBits())
                .putLong(ResultKey.NAMESPACE.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong() & ~0xf000L | 0x5000L, hash.getLong() & ~(3L << 62) | 1L << 63);
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

package io.cloudmon.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryRowsTest {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    @Test
    void cutsRowsIntoStreamsOfTheirOwn() {
        assertThat(BinaryRows.split(stream("one", "two", "three"), 2))
                .containsExactly(stream("one", "two"), stream("three"));
    }

    @Test
    void leavesNothingOverWhenTheRowsComeOutEven() {
        assertThat(BinaryRows.split(stream("one", "two"), 2)).containsExactly(stream("one", "two"));
        assertThat(BinaryRows.split(stream(), 2)).isEqualTo(List.of());
    }

    /** Rows of two columns, the second one null. */
    private static byte[] stream(String... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        for (String value : values) {
            out.writeBytes(new byte[] {0, 2, 0, 0, 0, (byte) value.length()});
            out.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        }
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xff});
        return out.toByteArray();
    }
}

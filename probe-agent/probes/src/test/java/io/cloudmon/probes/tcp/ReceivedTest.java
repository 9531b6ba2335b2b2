package io.cloudmon.probes.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class ReceivedTest {

    @Test
    void stopsSearchingAnewWhenADrippingTargetMakesItCostly() {
        Received received = new Received(Pattern.compile("x"), 1_000);
        int searches = 0;
        for (int i = 0; i < 999; i++) {
            received.take(bytes(i == 998 ? "x" : "-"));
            searches += received.matches() ? 1 : 0;
        }

        assertThat(searches)
                .as("the pattern came when searching had become too costly")
                .isZero();
        assertThat(received.matchesNow()).isTrue();
    }

    @Test
    void takesNoMoreThanItsLimit() {
        Received received = new Received(Pattern.compile("d"), 3);

        received.take(bytes("ab"));
        assertThat(received.isFull()).isFalse();
        received.take(bytes("cd"));

        assertThat(received.isFull()).isTrue();
        assertThat(received.size()).isEqualTo(3);
        assertThat(received.matchesNow()).isFalse();
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, java.nio.charset.StandardCharsets.US_ASCII);
    }
}

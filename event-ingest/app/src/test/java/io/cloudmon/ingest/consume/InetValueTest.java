package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InetValueTest {

    @Test
    void writesAddressesAsPostgresqlDoes() {
        assertThat(InetValue.of("192.0.2.17").orElseThrow().binary())
                .containsExactly(2, 32, 0, 4, (byte) 192, 0, 2, 17);
        assertThat(InetValue.of("2001:db8::17").orElseThrow().binary())
                .containsExactly(3, 128, 0, 16, 0x20, 0x01, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x17);
        assertThat(InetValue.of(null).orElseThrow().binary()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "999.1.1.1",
                "192.0.2",
                "192.0.2.007",
                "192.0.2.0/24",
                "fe80::1%eth0",
                "::ffff:192.0.2.1",
                ""
            })
    void leavesToPostgresqlWhatIsNotPlain(String text) {
        assertThat(InetValue.of(text)).isEmpty();
    }
}

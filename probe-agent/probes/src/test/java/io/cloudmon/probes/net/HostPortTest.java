package io.cloudmon.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

    @ParameterizedTest
    @CsvSource({
        "example.org:25, example.org, 25",
        "EXAMPLE.org:1, example.org, 1",
        "my_host:65535, my_host, 65535",
        "192.0.2.1:80, 192.0.2.1, 80",
        "[2001:DB8::1]:443, 2001:db8::1, 443",
        "bücher.example:80, xn--bcher-kva.example, 80"
    })
    void readsHostAndPort(String text, String host, int port) {
        assertThat(HostPort.parse(text)).isEqualTo(new HostPort(host, port));
    }

    @Test
    void writesIpv6InBrackets() {
        assertThat(new HostPort("2001:db8::1", 443)).hasToString("[2001:db8::1]:443");
        assertThat(new HostPort("example.org", 443)).hasToString("example.org:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                ":80",
                "a:b",
                "a:0",
                "a:65536",
                "a:123456",
                "a:-1",
                "2001:db8::1",
                "[2001:db8::1]",
                "[::g]:1",
                "[1.2.3.4]:1",
                "a b:1",
                "http://a:1",
                "a/b:1",
                "u@a:1",
                "x[::1]:1"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostPort.parse(text));
    }
}

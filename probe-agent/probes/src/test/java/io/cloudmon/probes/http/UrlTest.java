package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    private static final Url BASE = Url.parse("https://www.example.org:8443/a/b/c?q=1");

    @ParameterizedTest
    @CsvSource({
        "http://example.org, http://example.org:80/, example.org",
        "HTTPS://EXAMPLE.org/A#b, https://example.org:443/A, example.org",
        "https://example.org:80?x, https://example.org:80/?x, example.org:80",
        "http://[2001:db8::1]:8080/, http://[2001:db8::1]:8080/, [2001:db8::1]:8080",
        "http://my_host/, http://my_host:80/, my_host",
        "http://bücher.example/ü, http://xn--bcher-kva.example:80/%FC, xn--bcher-kva.example"
    })
    void readsTargets(String text, String expected, String hostHeader) {
        assertThat(Url.parse(text)).hasToString(expected);
        assertThat(Url.parse(text).hostHeader()).isEqualTo(hostHeader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "http://",
                "http:///x",
                "http://a:b/",
                "http://u:p@example.org/",
                "http://exa mple.org/",
                "mailto:a@b.example"
            })
    void refusesWhatIsNoHttpUrl(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Url.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "/x, https://www.example.org:8443/x",
        "x, https://www.example.org:8443/a/b/x",
        "../x, https://www.example.org:8443/a/x",
        "?z=2, https://www.example.org:8443/a/b/c?z=2",
        "//other.example/x, https://other.example:443/x",
        "http://other.example, http://other.example:80/",
        "/sp ace|\u00c3\u00a4?q=[1], https://www.example.org:8443/sp%20ace%7C%C3%A4?q=[1]"
    })
    void resolvesLocations(String location, String expected) {
        assertThat(BASE.resolve(location)).hasToString(expected);
    }

    @Test
    void comparesOrigins() {
        assertThat(BASE.sameOrigin(BASE.resolve("/other"))).isTrue();
        assertThat(BASE.sameOrigin(Url.parse("http://www.example.org:8443/"))).isFalse();
        assertThat(BASE.sameOrigin(Url.parse("https://www.example.org/"))).isFalse();
        assertThat(BASE.origin()).isEqualTo("https://www.example.org:8443");
    }
}

package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueCodecTest {

    @Test
    void readsBackACheckWithNestedConfiguration() throws Exception {
        Map<String, Object> config = new HashMap<>();
        config.put("method", "GET");
        config.put("assert", Map.of("status", List.of(200, 204)));
        config.put("headers", Map.of());
        config.put("body", null);
        CheckEntry entry = check(List.of("fra-1"), config);

        assertThat(CatalogueCodec.check(CatalogueCodec.encode(entry))).isEqualTo(entry);
    }

    @Test
    void readsBackACheckThatRunsNowhere() throws Exception {
        CheckEntry entry = check(List.of(), Map.of());

        assertThat(CatalogueCodec.check(CatalogueCodec.encode(entry))).isEqualTo(entry);
    }

    @Test
    void readsBackLocationAndMarker() throws Exception {
        LocationEntry location = new LocationEntry("fra-1", "Frankfurt", true);
        CatalogueMarker marker = new CatalogueMarker("abc", 3, "2026-01-31T12:00:00.000000Z");

        assertThat(CatalogueCodec.location(CatalogueCodec.encode(location))).isEqualTo(location);
        assertThat(CatalogueCodec.marker(CatalogueCodec.encode(marker))).isEqualTo(marker);
    }

    @Test
    void namesWhatIsMissingInACheck() {
        assertThatThrownBy(() -> CatalogueCodec.check("{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("component is missing");
    }

    @Test
    void namesTheFieldOfAnotherType() {
        byte[] json = "{\"id\":\"a\",\"interval_us\":\"soon\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> CatalogueCodec.check(json))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("interval_us: ");
    }

    private static CheckEntry check(List<String> locations, Map<String, Object> config) {
        return new CheckEntry(
                "a", 1, "comp", "A", "http", "http://a.example", 5_000_000, 1_000_000, 1, null, locations, config);
    }
}

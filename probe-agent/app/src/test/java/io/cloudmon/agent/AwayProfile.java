package io.cloudmon.agent;

import static io.cloudmon.agent.testing.Checks.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudmon.agent.testing.Checks;
import io.cloudmon.embedded.FreePort;
import io.cloudmon.wire.CatalogueCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An agent whose Kafka is not there yet and whose data directory has the catalogue of an earlier run. */
public class AwayProfile extends AgentProfile {
    static final Checks CACHED = check("cached").every(Duration.ofSeconds(1), Duration.ofMillis(500));

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + FreePort.find());
        cache(Path.of(settings.get("cloudmon.agent.data-directory")));
        return settings;
    }

    private static void cache(Path directory) {
        String entry = new String(CatalogueCodec.encode(CACHED.entry()), StandardCharsets.UTF_8);
        Map<String, Object> content = Map.of("digest", "earlier", "entries", Map.of("check/cached", entry));
        try {
            Files.write(directory.resolve("catalogue.json"), new ObjectMapper().writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

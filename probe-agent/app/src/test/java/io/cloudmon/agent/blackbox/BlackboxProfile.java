package io.cloudmon.agent.blackbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudmon.agent.AgentProfile;
import io.cloudmon.embedded.FreePort;
import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.LocationEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An agent with modules, at a location that allows private addresses; without Kafka, which /probe does not need. */
public class BlackboxProfile extends AgentProfile {
    private static final String MODULES = """
            modules:
              http_2xx: {prober: http, timeout: 5s}
              http_tls: {prober: http, http: {fail_if_not_ssl: true}}
              http_ok: {prober: http, http: {fail_if_body_not_matches_regexp: ["all is well"]}}
              tcp_connect: {prober: tcp}
              icmp: {prober: icmp}
              broken_regex: {prober: http, http: {fail_if_body_matches_regexp: ["("]}}
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        Path directory = Path.of(settings.get("cloudmon.agent.data-directory"));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + FreePort.find());
        settings.put(
                "cloudmon.agent.blackbox.modules",
                directory.resolve("blackbox.yml").toString());
        try {
            Files.writeString(directory.resolve("blackbox.yml"), MODULES);
            Files.write(directory.resolve("catalogue.json"), new ObjectMapper().writeValueAsBytes(catalogue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static Map<String, Object> catalogue() {
        byte[] here = CatalogueCodec.encode(new LocationEntry("here", "Here", true));
        return Map.of(
                "digest",
                "earlier",
                "entries",
                Map.of(CatalogueCodec.LOCATION + "here", new String(here, StandardCharsets.UTF_8)));
    }
}

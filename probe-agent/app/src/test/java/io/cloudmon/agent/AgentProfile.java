package io.cloudmon.agent;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** An agent of the location {@code here} with an empty data directory. */
public class AgentProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    "cloudmon.agent.location", "here",
                    "cloudmon.agent.id", "it-agent",
                    "cloudmon.agent.data-directory",
                            Files.createTempDirectory("cloudmon-agent-").toString(),
                    "cloudmon.agent.catalogue.retry", "1s",
                    "quarkus.http.test-port", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

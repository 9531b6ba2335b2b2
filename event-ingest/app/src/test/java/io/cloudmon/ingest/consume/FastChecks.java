package io.cloudmon.ingest.consume;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Looks for a recreated topic and for unclaimed partitions every second, so that tests need not wait long. */
public final class FastChecks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "cloudmon.ingest.partition.topic-check", "1s",
                "cloudmon.ingest.partition.rejoin-check", "1s",
                "cloudmon.ingest.partition.lag-every", "1s",
                "mp.messaging.incoming.check-results.metadata.max.age.ms", "1000");
    }
}

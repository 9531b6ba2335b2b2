package io.cloudmon.ingest.pass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a pass has not come to its end for long. Never a matter of liveness: what stops passes is mostly the
 * database, and a restart would not bring that back.
 */
@Readiness
@ApplicationScoped
class PassReadiness implements HealthCheck {
    private final Passes passes;
    private final PassConfig config;
    private final Clock clock;

    PassReadiness(Passes passes, PassConfig config, Clock clock) {
        this.passes = passes;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant oldest = clock.instant().minus(config.stalledAfter());
        Map<String, Instant> stalled = passes.completed().entrySet().stream()
                .filter(pass -> pass.getValue().isBefore(oldest))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("passes").status(stalled.isEmpty());
        new TreeMap<>(stalled).forEach((name, since) -> response.withData(name, "not completed since " + since));
        return response.build();
    }
}

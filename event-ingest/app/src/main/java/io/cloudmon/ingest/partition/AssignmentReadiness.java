package io.cloudmon.ingest.partition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka has assigned partitions (perhaps none) and all of them are claimed. */
@Readiness
@ApplicationScoped
class AssignmentReadiness implements HealthCheck {
    private final Claims claims;

    AssignmentReadiness(Claims claims) {
        this.claims = claims;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("check-results-assignment")
                .status(claims.settled())
                .withData("owned", new TreeSet<>(claims.owned()).toString())
                .withData("caughtUp", claims.caughtUp())
                .build();
    }
}

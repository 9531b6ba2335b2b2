package io.cloudmon.agent.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the agent knows what to run, from the topic or from its cache. */
@Readiness
@ApplicationScoped
class CatalogueReadiness implements HealthCheck {
    private final CatalogueFollower follower;

    @Inject
    CatalogueReadiness(CatalogueFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("catalogue");
        return follower.current()
                .map(known -> response.up()
                        .withData("digest", known.digest())
                        .withData("checks", known.checks().size()))
                .orElseGet(response::down)
                .build();
    }
}

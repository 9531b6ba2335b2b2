package io.cloudmon.status.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Ready when the views of the measurements can be read; not before ingest has made them. */
@Readiness
@ApplicationScoped
class MeasurementsReadable implements HealthCheck {
    private static final String NAME = "measurements";

    private final Jdbi jdbi;

    MeasurementsReadable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            jdbi.useHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT FROM measurement_api.component_state)")
                    .mapTo(Boolean.class)
                    .one());
            return HealthCheckResponse.up(NAME);
        } catch (JdbiException e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}

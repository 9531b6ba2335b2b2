package io.cloudmon.agent.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while Kafka takes results; an agent that is not ready runs its checks all the same and spools. */
@Readiness
@ApplicationScoped
class DeliveryReadiness implements HealthCheck {
    private final SpooledDelivery delivery;

    @Inject
    DeliveryReadiness(SpooledDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("delivery").status(delivery.working()).build();
    }
}

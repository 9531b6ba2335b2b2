package io.cloudmon.agent.uplink;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the review of this agent. */
final class Uplink {

    @Produces
    @Singleton
    UplinkReview review(UplinkConfig config, Clock clock, MeterRegistry registry) {
        List<ControlTarget> targets = config.controlTargets().orElse(List.of()).stream()
                .map(ControlTarget::parse)
                .toList();
        ControlTargets controls = new ControlTargets(targets, config.timeout(), clock);
        if (!controls.isEmpty()) {
            registry.gauge("cloudmon.agent.uplink.up", controls, c -> c.known() == Fault.UPLINK ? 0 : 1);
            FunctionCounter.builder("cloudmon.agent.uplink.looks", controls, ControlTargets::looks)
                    .register(registry);
        }
        return new UplinkReview(controls, clock);
    }
}

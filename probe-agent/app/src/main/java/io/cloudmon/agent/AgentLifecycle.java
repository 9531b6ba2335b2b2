package io.cloudmon.agent;

import io.cloudmon.agent.catalogue.CatalogueFollower;
import io.cloudmon.agent.identity.AgentConfig;
import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.publish.SpooledDelivery;
import io.cloudmon.agent.schedule.CheckSchedule;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Starts the parts so that no result finds its sink closed, and stops them the other way round. */
@ApplicationScoped
class AgentLifecycle {
    private static final Logger LOG = Logger.getLogger(AgentLifecycle.class);

    private final AgentConfig config;
    private final AgentIdentity agent;
    private final CatalogueFollower catalogue;
    private final CheckSchedule schedule;
    private final SpooledDelivery delivery;

    @Inject
    AgentLifecycle(
            AgentConfig config,
            AgentIdentity agent,
            CatalogueFollower catalogue,
            CheckSchedule schedule,
            SpooledDelivery delivery) {
        this.config = config;
        this.agent = agent;
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.delivery = delivery;
    }

    void start(@Observes StartupEvent event) {
        LOG.infof("agent starts: agent=%s location=%s boot=%s", agent.agentId(), agent.location(), agent.bootId());
        delivery.start();
        schedule.start();
        catalogue.start(schedule::apply);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        catalogue.stop();
        schedule.stop(config.stopTimeout());
        delivery.stop(config.stopTimeout());
    }
}

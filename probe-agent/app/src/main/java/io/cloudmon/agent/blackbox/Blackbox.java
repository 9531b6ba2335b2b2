package io.cloudmon.agent.blackbox;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.catalogue.Assignment;
import io.cloudmon.agent.catalogue.CatalogueFollower;
import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.probeset.ProbeSets;
import io.cloudmon.agent.reference.MachineSource;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The modules of this agent and the address policy of its location. */
@Startup
@Singleton
class Blackbox {
    private final Optional<ModuleRunner> runner;
    private final CatalogueFollower catalogue;

    @Inject
    Blackbox(BlackboxConfig config, ProbeSets probes, AgentIdentity agent, Clock clock, CatalogueFollower catalogue) {
        CheckPreparation preparation = new CheckPreparation(probes, new References(new MachineSource()));
        this.runner = config.modules()
                .map(file -> ModuleRunner.open(
                        ModuleFile.read(file), preparation, agent, clock, config.maxConcurrentRuns()));
        this.catalogue = catalogue;
    }

    boolean isOn() {
        return runner.isPresent();
    }

    /** Probes a target; the catalogue says whether addresses that are not public are allowed. */
    Answer probe(String module, String target, Duration limit) throws InterruptedException {
        boolean allowPrivate = catalogue.current().map(Assignment::allowPrivate).orElse(false);
        return runner.orElseThrow().probe(module, target, limit, new AddressPolicy(allowPrivate));
    }

    @PreDestroy
    void close() {
        runner.ifPresent(ModuleRunner::close);
    }
}

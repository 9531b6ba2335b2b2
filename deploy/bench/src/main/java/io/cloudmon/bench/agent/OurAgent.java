package io.cloudmon.bench.agent;

import java.io.IOException;
import java.util.Map;

/** The agent as it is used: checks from the catalogue topic at an interval of a second, results to Kafka. */
final class OurAgent implements Prober {
    private static final String RESULTS = "cloudmon_agent_results_total";

    private final AgentProcess agent;
    private final CatalogueOfChecks catalogue;
    private final Nginx target;
    private final int rate;

    OurAgent(AgentProcess agent, CatalogueOfChecks catalogue, Nginx target, int rate) {
        this.agent = agent;
        this.catalogue = catalogue;
        this.target = target;
        this.rate = rate;
    }

    @Override
    public String name() {
        return "probe agent";
    }

    @Override
    public ChildProcess process() {
        return agent.process();
    }

    @Override
    public long probe(boolean tls, int seconds) throws IOException, InterruptedException {
        long succeeded = succeeded();
        long others = others();
        Thread.sleep(seconds * 1_000L);
        long now = succeeded();
        if (others() > others) {
            throw new IllegalStateException("probes of the agent failed");
        }
        return now - succeeded;
    }

    /** Runs the checks of one kind from now on. */
    void begin(boolean tls) throws IOException, InterruptedException {
        Map<String, Object> tlsConfig =
                Map.of("tls", Map.of("ca", target.certificate().toString()));
        catalogue.publish(rate, target.url(tls), 1, tls ? tlsConfig : Map.of());
        agent.awaitChecks(rate);
    }

    /** Runs nothing from now on. */
    void end() throws IOException, InterruptedException {
        catalogue.publish(0, target.url(false), 1, Map.of());
        agent.awaitChecks(0);
    }

    private long succeeded() throws IOException, InterruptedException {
        return agent.metric(RESULTS, "outcome=\"success\"");
    }

    private long others() throws IOException, InterruptedException {
        return agent.metric(RESULTS, "outcome=\"failure\"") + agent.metric(RESULTS, "outcome=\"missed\"");
    }
}

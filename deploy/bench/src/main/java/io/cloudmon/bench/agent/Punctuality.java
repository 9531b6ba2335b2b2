package io.cloudmon.bench.agent;

import io.cloudmon.wire.MalformedMessageException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Whether every slot is run, and how late, for a number of checks at an interval. */
record Punctuality(AgentProcess agent, CatalogueOfChecks catalogue, Nginx target, String bootstrapServers) {

    PublishedSlots measure(int checks, int intervalSeconds, int warmSeconds, int periods)
            throws IOException, InterruptedException, MalformedMessageException {
        catalogue.publish(checks, target.url(false), intervalSeconds, Map.of());
        agent.awaitChecks(checks);
        Thread.sleep(warmSeconds * 1_000L);
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant to = from.plusSeconds((long) intervalSeconds * periods);
        long processor = agent.process().processorMillis();
        while (Instant.now().isBefore(to)) {
            Thread.sleep(200);
        }
        double share = (agent.process().processorMillis() - processor) / 10.0 / (intervalSeconds * periods);
        double resident = agent.process().residentMebibytes();
        while (agent.metric("cloudmon_agent_spool_results", "") > checks) {
            Thread.sleep(100);
        }
        Thread.sleep(2_000);
        PublishedSlots slots = PublishedSlots.between(
                from, to, checks, Duration.ofSeconds(intervalSeconds), PublishedResults.all(bootstrapServers));
        System.out.printf(
                "  %,d checks every %d s: %,d slots run, %d missed, %d lost; begun late by p50 %.1f ms, p99 %.1f ms,"
                        + " at most %.1f ms; %.0f %% of a core, %.0f MiB resident%n",
                checks,
                intervalSeconds,
                slots.slots(),
                slots.missed(),
                slots.lost(),
                slots.lateness().median(),
                slots.lateness().quantile(0.99),
                slots.lateness().largest(),
                share,
                resident);
        return slots;
    }
}

package io.cloudmon.bench.agent;

import io.cloudmon.embedded.EmbeddedKafka;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a probe costs the agent and blackbox_exporter, and whether the agent keeps its time. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        description =
                "The probe agent beside blackbox_exporter on one nginx (cost), or many checks on time (time, many).")
public final class AgentCommand implements Callable<Integer> {
    private static final double HTTP_SHARE = 1 / 8.0;
    private static final double HTTPS_SHARE = 1 / 3.0;
    private static final double LATE_MS = 50;

    /** What to measure; each fits into five minutes. */
    enum What {
        COST,
        TIME,
        MANY
    }

    @Option(names = "--what", defaultValue = "COST", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    What what = What.COST;

    @Option(names = "--rate", defaultValue = "300", description = "Probes per second in COST (${DEFAULT-VALUE}).")
    int rate;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of COST (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of a turn in COST (${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds each kind of probe runs before it is measured in COST (${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--nginx", defaultValue = "nginx", description = "The program (${DEFAULT-VALUE}).")
    String nginx = "nginx";

    @Option(
            names = "--blackbox",
            defaultValue = "prometheus-blackbox-exporter",
            description = "The program (${DEFAULT-VALUE}).")
    String blackbox = "prometheus-blackbox-exporter";

    @Override
    public Integer call() throws Exception {
        Path directory = Files.createTempDirectory("cloudmon-bench-agent-");
        try (EmbeddedKafka kafka =
                        EmbeddedKafka.start(directory.resolve("kafka"), FreePort.find(), FreePort.find(), Map.of());
                Nginx target = Nginx.start(nginx, directory);
                CatalogueOfChecks catalogue = new CatalogueOfChecks(kafka.bootstrapServers());
                AgentProcess agent = AgentProcess.start(directory, kafka.bootstrapServers())) {
            Punctuality punctuality = new Punctuality(agent, catalogue, target, kafka.bootstrapServers());
            return switch (what) {
                case COST -> cost(directory, agent, catalogue, target);
                case TIME -> verdict(punctuality.measure(2_000, 1, 30, 60));
                case MANY -> many(agent, punctuality);
            };
        } finally {
            delete(directory);
        }
    }

    private int cost(Path directory, AgentProcess agent, CatalogueOfChecks catalogue, Nginx target)
            throws IOException, InterruptedException {
        try (BlackboxExporter peer = BlackboxExporter.start(blackbox, directory, target, rate)) {
            OurAgent ours = new OurAgent(agent, catalogue, target, rate);
            ProcessorTime time = new ProcessorTime(ours, peer, rounds, seconds);
            time.warmUp(warmUp);
            boolean plain = report("HTTP", time.measure(false), HTTP_SHARE);
            boolean secure = report("HTTPS", time.measure(true), HTTPS_SHARE);
            return plain && secure ? 0 : 1;
        }
    }

    private static int many(AgentProcess agent, Punctuality punctuality) throws Exception {
        PublishedSlots few = punctuality.measure(1_000, 60, 5, 1);
        double before = agent.process().residentMebibytes();
        PublishedSlots many = punctuality.measure(10_000, 60, 10, 1);
        double growth = (agent.process().residentMebibytes() - before) / 9;
        System.out.printf("  each 1,000 checks more: %.1f MiB resident%n", growth);
        return Math.max(verdict(few), verdict(many));
    }

    private static boolean report(String kind, ProcessorTime.Costs costs, double promised) {
        boolean kept = costs.share() <= promised;
        System.out.printf(
                "%s: %.3f CPU-ms per probe, blackbox_exporter %.3f: %.2f of it, promised %.2f: %s%n",
                kind, costs.agent(), costs.blackbox(), costs.share(), promised, kept ? "kept" : "NOT KEPT");
        return kept;
    }

    private static int verdict(PublishedSlots slots) {
        boolean kept =
                slots.lost() == 0 && slots.missed() == 0 && slots.lateness().quantile(0.99) <= LATE_MS;
        System.out.println(kept ? "every slot is run, 99 % of them within 50 ms: kept" : "NOT KEPT");
        return kept ? 0 : 1;
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}

package io.cloudmon.bench.ingest;

import io.cloudmon.bench.figures.Distribution;
import io.cloudmon.bench.figures.Histogram;
import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.BenchCatalogue;
import io.cloudmon.bench.servers.IngestProcess;
import io.cloudmon.bench.servers.PublishedCatalogue;
import io.cloudmon.bench.servers.Servers;
import io.cloudmon.bench.servers.StatementSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ingest and raw COPY in turns, and then ingest as it catches up after a stop, verdicts and all. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Results a second from Kafka to committed roll-ups, against raw COPY into the same PostgreSQL.")
public final class IngestCommand implements Callable<Integer> {
    private static final double BAR = 0.5;

    @Option(
            names = "--checks",
            defaultValue = "1000",
            description = "Checks, each run once a minute (${DEFAULT-VALUE}).")
    int checks;

    @Option(
            names = "--locations",
            defaultValue = "4",
            description = "Locations that run each check (${DEFAULT-VALUE}).")
    int locations;

    @Option(names = "--slots", defaultValue = "30", description = "Slots of each check in a round (${DEFAULT-VALUE}).")
    int slots;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds that count (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--warm-up", defaultValue = "2", description = "Rounds before them (${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--jvm", description = "Option of the measured ingest's JVM; may be given often.")
    List<String> jvm = new ArrayList<>();

    @Option(names = "--set", description = "NAME=VALUE: environment of the measured ingest; may be given often.")
    Map<String, String> settings = new HashMap<>();

    @Option(names = "--profile", description = "One more round in which PostgreSQL is asked again and again what it does.")
    boolean profile;

    private final List<Double> ingested = new ArrayList<>();
    private final List<Double> copied = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        BenchCatalogue catalogue = new BenchCatalogue(checks, locations);
        SampleResults results = new SampleResults(catalogue);
        Duration span = BenchCatalogue.INTERVAL.multipliedBy((long) slots * (warmUp + rounds + 3));
        Round round = new Round(Instant.now().minus(span), slots);
        try (Servers servers = Servers.start()) {
            PublishedCatalogue.publish(servers, catalogue, round.from());
            RawCopy rawCopy = new RawCopy(servers.database());
            try (IngestProcess ingest =
                    IngestProcess.start(servers, jvm, alone())) {
                for (int i = -warmUp; i < rounds; i++) {
                    measure(i, round, new Backlog(servers, ingest, results, null), rawCopy);
                    round = round.next();
                }
                if (profile) {
                    StatementSamples samples = new StatementSamples();
                    new Backlog(servers, ingest, results, samples).drain(round);
                    samples.print();
                    round = round.next();
                }
            }
            new CatchUp(servers, results, jvm, settings).run(round);
        }
        return report();
    }

    /** Another replica decides the verdicts; what they cost beside the counting is the catch-up's to show. */
    private Map<String, String> alone() {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CLOUDMON_VERDICT_ENABLED", "false");
        return environment;
    }

    private void measure(int number, Round round, Backlog backlog, RawCopy rawCopy) throws Exception {
        Backlog.Drained drained = backlog.drain(round);
        double raw = rawCopy.run(round);
        double ratio = drained.perSecond() / raw;
        Histogram commits = drained.commits();
        Histogram batches = drained.batches();
        System.out.printf(
                "%s %2d: ingest %,8.0f/s  raw COPY %,8.0f/s  ratio %4.0f %%  cpu %.0f us/result  lag p50 %,.0f max %,.0f"
                        + "  commit p50 %.0f ms p99 %.0f ms  batch p50 %.0f (%d batches)%n",
                number < 0 ? "warm-up" : "round  ",
                number < 0 ? number + warmUp + 1 : number + 1,
                drained.perSecond(),
                raw,
                ratio * 100,
                drained.processorMicros(),
                drained.lag().median(),
                drained.lag().largest(),
                commits.quantile(0.5) * 1e3,
                commits.quantile(0.99) * 1e3,
                batches.quantile(0.5),
                batches.total());
        if (number >= 0) {
            ingested.add(drained.perSecond());
            copied.add(raw);
            ratios.add(ratio);
        }
    }

    private int report() {
        double ratio = new Distribution(ratios).median();
        System.out.printf(
                "median of %d rounds: ingest %,.0f/s, raw COPY %,.0f/s, ratio %.0f %% (bar %.0f %%): %s%n",
                rounds,
                new Distribution(ingested).median(),
                new Distribution(copied).median(),
                ratio * 100,
                BAR * 100,
                ratio >= BAR ? "met" : "NOT MET");
        return ratio >= BAR ? 0 : 1;
    }
}

package io.cloudmon.bench.malformed;

import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.BenchCatalogue;
import io.cloudmon.bench.servers.Database;
import io.cloudmon.bench.servers.IngestProcess;
import io.cloudmon.bench.servers.Progress;
import io.cloudmon.bench.servers.PublishedCatalogue;
import io.cloudmon.bench.servers.Servers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Malformed records among good ones: the first must all be dead letters, the second all be counted. */
@Command(
        name = "malformed",
        mixinStandardHelpOptions = true,
        description = "Malformed records of many kinds among good ones through the real ingest, counted exactly.")
public final class MalformedCommand implements Callable<Integer> {
    private static final int CHECKS = 1_000;
    private static final int LOCATIONS = 5;

    @Option(names = "--records", defaultValue = "1000000", description = "Records in all (${DEFAULT-VALUE}).")
    int records;

    @Option(
            names = "--every",
            defaultValue = "100",
            description = "One malformed record in so many (${DEFAULT-VALUE}).")
    int every;

    @Override
    public Integer call() throws Exception {
        BenchCatalogue catalogue = new BenchCatalogue(CHECKS, LOCATIONS);
        int slots = Math.ceilDiv(records, CHECKS * LOCATIONS);
        Instant from = Instant.now().minus(BenchCatalogue.INTERVAL.multipliedBy(slots + 1L));
        Mixture mixture = new Mixture(every);
        try (Servers servers = Servers.start()) {
            PublishedCatalogue.publish(servers, catalogue, from);
            servers.broker()
                    .publish(mixture.of(
                            new SampleResults(catalogue).slots(from, slots).limit(records)));
            try (IngestProcess ingest =
                    IngestProcess.start(servers, List.of(), Map.of("CLOUDMON_VERDICT_ENABLED", "false"))) {
                double seconds = new Progress(servers.database())
                        .drain(servers.broker().published())
                        .seconds();
                System.out.printf("%,d records after %.0f s from ready%n", records, seconds);
            }
            return report(servers, mixture);
        }
    }

    private static int report(Servers servers, Mixture mixture) throws Exception {
        Database database = servers.database();
        long results = database.number("SELECT count(*) FROM measurement.check_result");
        long runs = database.number("SELECT coalesce(sum(runs), 0) FROM measurement.rollup_15m");
        System.out.printf("good: published %,d, results %,d, in roll-ups %,d%n", mixture.good(), results, runs);
        DeadLetterCount letters = DeadLetterCount.of(servers.broker());
        boolean dead = letters.report(mixture.malformed());
        boolean kept = results == mixture.good() && runs == mixture.good() && dead;
        System.out.println(kept ? "every malformed record is a dead letter, every good one is counted" : "NOT KEPT");
        return kept ? 0 : 1;
    }
}

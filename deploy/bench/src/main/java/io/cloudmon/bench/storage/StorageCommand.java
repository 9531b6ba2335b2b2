package io.cloudmon.bench.storage;

import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.BenchCatalogue;
import io.cloudmon.bench.servers.Database;
import io.cloudmon.bench.servers.IngestProcess;
import io.cloudmon.bench.servers.Progress;
import io.cloudmon.bench.servers.PublishedCatalogue;
import io.cloudmon.bench.servers.Servers;
import io.cloudmon.wire.ResultEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What results and a year of history take on disk, against the table "how much disk" in the reference. */
@Command(
        name = "storage",
        mixinStandardHelpOptions = true,
        description = "Disk of check results, roll-ups, slots, records and windows for 1,000 checks at 4 locations.")
public final class StorageCommand implements Callable<Integer> {
    private static final BenchCatalogue CATALOGUE = new BenchCatalogue(1_000, 4);
    private static final int SLOTS = 60;

    @Option(
            names = "--year-checks",
            defaultValue = "10",
            description = "Checks of which a year is generated; scaled to 1,000 (${DEFAULT-VALUE}).")
    int yearChecks;

    @Override
    public Integer call() throws Exception {
        Instant from = Instant.now().minus(BenchCatalogue.INTERVAL.multipliedBy(SLOTS + 1L));
        try (Servers servers = Servers.start()) {
            PublishedCatalogue.publish(servers, CATALOGUE, from);
            ingest(servers, from);
            Sizes sizes = new Sizes(servers.database());
            long perResult = sizes.perRow("check_result");
            Year year = new Year(servers.database(), yearChecks);
            year.generate();
            return new DiskUse(perResult, sizes, CATALOGUE, yearChecks).report() ? 0 : 1;
        }
    }

    /** Lets the real ingest write an hour, so that rows, facts and sketches are real. */
    private static void ingest(Servers servers, Instant from) throws Exception {
        servers.broker().publish(new SampleResults(CATALOGUE).slots(from, SLOTS).map(ResultEvents::write));
        try (IngestProcess ingest =
                IngestProcess.start(servers, List.of(), Map.of("CLOUDMON_VERDICT_ENABLED", "false"))) {
            new Progress(servers.database()).drain(servers.broker().published());
        }
        Database database = servers.database();
        database.execute("VACUUM ANALYZE");
    }
}

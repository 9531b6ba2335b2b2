package io.cloudmon.bench.servers;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Brings a catalogue into force the way an operator does, through ingest. */
public final class PublishedCatalogue {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private PublishedCatalogue() {}

    /** Publishes it and dates the checks back, because their results are to be of the past. */
    public static void publish(Servers servers, BenchCatalogue catalogue, Instant validFrom)
            throws IOException, InterruptedException, SQLException {
        Map<String, String> settings = Map.of(
                "CLOUDMON_CATALOGUE_DIRECTORY",
                catalogue.write(servers.directory()).toString(),
                "CLOUDMON_VERDICT_ENABLED",
                "false");
        try (IngestProcess ingest = IngestProcess.start(servers, List.of(), settings)) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!isPublished(servers.database(), catalogue)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the catalogue was not published: " + ingest.log());
                }
                Thread.sleep(100);
            }
        }
        servers.database().execute("UPDATE measurement.check_version SET valid_from = '%s'".formatted(validFrom));
    }

    private static boolean isPublished(Database database, BenchCatalogue catalogue) throws SQLException {
        return database.number("SELECT count(*) FROM measurement.check_version") == catalogue.checks()
                && database.number("SELECT count(published_at) FROM measurement.catalogue_publication") > 0;
    }
}

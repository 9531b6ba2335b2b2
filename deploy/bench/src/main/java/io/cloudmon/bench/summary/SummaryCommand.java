package io.cloudmon.bench.summary;

import io.cloudmon.bench.servers.Database;
import io.cloudmon.bench.servers.Servers;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the summaries of many components take, through the views that the status API reads. */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        description = "The 90-day summary of 10,000 components with more than a year of history; at most 50 ms.")
public final class SummaryCommand implements Callable<Integer> {
    private static final double BAR_MS = 50;

    @Option(names = "--components", defaultValue = "10000", description = "Components (${DEFAULT-VALUE}).")
    int components;

    @Option(names = "--runs", defaultValue = "200", description = "Times that the summary is read (${DEFAULT-VALUE}).")
    int runs;

    @Override
    public Integer call() throws Exception {
        try (Servers servers = Servers.start()) {
            Database database = servers.database();
            database.migrate();
            new SampleHistory(database, components).generate();
            TimedQuery totals = new TimedQuery(database, "totals of 90 days, all components", """
                    SELECT component_id, good_us, degraded_us, bad_us, unknown_us, excluded_us
                    FROM measurement_api.component_quarter""");
            TimedQuery.Times times = totals.run(runs, components);
            boolean sequential = totals.explain().stream().anyMatch(SummaryCommand::scansDays);
            others(database);
            boolean kept = times.median() <= BAR_MS && !sequential;
            System.out.printf(
                    "bar: median %.1f ms of at most %.0f ms, %s of a large table: %s%n",
                    times.median(),
                    BAR_MS,
                    sequential ? "a SEQUENTIAL SCAN" : "no sequential scan",
                    kept ? "met" : "NOT MET");
            return kept ? 0 : 1;
        }
    }

    private static boolean scansDays(String line) {
        return line.contains("Seq Scan on component_day") || line.contains("Seq Scan on availability_record");
    }

    /** What else the pages read; no bar, because it carries each of the 90 days of each component. */
    private void others(Database database) throws SQLException {
        new TimedQuery(database, "each of 90 days, all components (the overview's bars)", """
                SELECT component_id, day, good_us, degraded_us, bad_us, unknown_us, excluded_us
                FROM measurement_api.component_day WHERE day >= current_date - 89""").run(10, components * 90);
        new TimedQuery(database, "each of 90 days, one component", """
                SELECT day, good_us, degraded_us, bad_us, unknown_us, excluded_us
                FROM measurement_api.component_day WHERE component_id = 'component-4711' AND day >= current_date - 89
                ORDER BY day""").run(runs, 90);
        new TimedQuery(database, "states now, all components", """
                SELECT component_id, state, since FROM measurement_api.component_state""").run(runs, components);
        new TimedQuery(database, "records of 90 days, one component", """
                SELECT starts_at, ends_at, state FROM measurement_api.availability_record
                WHERE component_id = 'component-4711' AND starts_at < now()
                  AND coalesce(ends_at, now()) > now() - interval '90 days'
                ORDER BY starts_at""").run(runs, 1);
    }
}

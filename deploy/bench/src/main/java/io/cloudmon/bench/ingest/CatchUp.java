package io.cloudmon.bench.ingest;

import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.IngestProcess;
import io.cloudmon.bench.servers.Progress;
import io.cloudmon.bench.servers.Progress.Drain;
import io.cloudmon.bench.servers.Servers;
import io.cloudmon.wire.ResultEvents;
import java.util.List;
import java.util.Map;

/** Ingest comes back after a stop: a fresh process with everything on, verdicts too, meets what piled up. */
final class CatchUp {
    private final Servers servers;
    private final SampleResults results;
    private final List<String> options;
    private final Map<String, String> settings;

    CatchUp(Servers servers, SampleResults results, List<String> options, Map<String, String> settings) {
        this.servers = servers;
        this.results = results;
        this.options = options;
        this.settings = settings;
    }

    void run(Round round) throws Exception {
        Progress progress = new Progress(servers.database());
        servers.database().execute("DELETE FROM measurement.dirty_slot");
        servers.database().execute("UPDATE measurement.check_version SET valid_from = '%s'".formatted(round.from()));
        long before = progress.committed();
        servers.broker().publish(results.slots(round.from(), round.slots()).map(ResultEvents::write));
        long end = servers.broker().published();
        try (IngestProcess ingest = IngestProcess.start(servers, options, settings)) {
            long atStart = progress.committed();
            Drain drain = progress.drain(end);
            long slots = servers.database().number("SELECT count(*) FROM measurement.slot");
            System.out.printf(
                    "catching up, cold, verdicts on: %,d of %,d counted when ready, the other %,d at %,.0f/s; %,d slots decided, cpu %.1f s%n",
                    atStart - before,
                    end - before,
                    end - atStart,
                    (end - atStart) / drain.seconds(),
                    slots,
                    ingest.processorSeconds());
        }
    }
}

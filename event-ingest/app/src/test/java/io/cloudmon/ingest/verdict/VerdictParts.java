package io.cloudmon.ingest.verdict;

import io.cloudmon.ingest.partition.OwnedPartitions;
import io.cloudmon.ingest.storage.Partitions;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** The package's beans put together by hand, as the container would. */
public final class VerdictParts {
    public final VerdictConfig config;
    public final Transactions transactions;
    public final Checks checks = new Checks();
    public final CheckProgress progress = new CheckProgress();
    public final CheckStates states = new CheckStates();
    public final Slots slots = new Slots();
    public final Attempts attempts = new Attempts();
    public final CheckEvaluator evaluator;
    public final ReadyChecks readyChecks;
    public final Candidates candidates;
    public final Finality finality;

    public VerdictParts(
            DataSource dataSource,
            OwnedPartitions owned,
            SlotCorrectionListener listener,
            Map<String, String> settings) {
        config = config(settings);
        transactions = new Transactions(dataSource);
        DirtySlots dirtySlots = new DirtySlots();
        evaluator = new CheckEvaluator(
                dirtySlots,
                progress,
                new LateSlots(attempts, slots, new SlotCorrections(listener), states),
                new FreshSlots(attempts, slots, states),
                config);
        readyChecks = new ReadyChecks(checks, progress, attempts, new Partitions(dataSource), config);
        candidates = new Candidates(owned, dirtySlots, progress, config);
        finality = new Finality(transactions, slots, config);
    }

    public static VerdictConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(VerdictConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(VerdictConfig.class);
    }
}

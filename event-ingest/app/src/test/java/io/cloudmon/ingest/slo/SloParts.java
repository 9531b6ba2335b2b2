package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.World;
import io.cloudmon.ingest.storage.StorageConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The package's beans put together by hand over a test's world. */
public final class SloParts {
    public final SloPass pass;

    public SloParts(World world, Path key) {
        SloConfig config = config(Map.of("cloudmon.slo.signing-key", key.toString()));
        SlaWindows windows = new SlaWindows();
        WindowComputation computation =
                new WindowComputation(world.records, world.exclusions, new SlotSlices(), new WindowSigner(config));
        pass = new SloPass(
                world.verdicts.transactions,
                world.changes,
                world.changedDays,
                world.progress,
                new Slos(),
                new SloEvaluator(windows, computation, world.verdicts.config, storage()),
                config,
                world.clock);
    }

    private static StorageConfig storage() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(StorageConfig.class)
                .build()
                .getConfigMapping(StorageConfig.class);
    }

    static SloConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(Path.class, 200, new PathConverter())
                .withMapping(SloConfig.class)
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(SloConfig.class);
    }
}

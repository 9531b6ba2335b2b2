package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.availability.World;
import io.cloudmon.wire.BurnAlertChange;
import io.cloudmon.wire.BurnAlertEvents;
import io.cloudmon.wire.MalformedMessageException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The package's beans put together by hand over a test's world; what would be published is kept. */
final class AlertParts {
    final List<BurnAlertChange> published = new ArrayList<>();
    final AlertPass pass;

    AlertParts(World world, Map<String, String> settings) {
        AlertedComponents components = new AlertedComponents();
        pass = new AlertPass(
                world.verdicts.transactions,
                world.ownership,
                components,
                new ComponentAlerts(
                        components,
                        world.progress,
                        new SlotSamples(),
                        new AlertLog((connection, record) -> published.add(read(record)))),
                config(settings),
                world.clock);
    }

    static AlertConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AlertConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AlertConfig.class);
    }

    private static BurnAlertChange read(ProducerRecord<String, byte[]> record) {
        try {
            return BurnAlertEvents.read(record.headers(), record.value());
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
    }
}

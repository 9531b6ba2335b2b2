package io.cloudmon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.consume.ConsumeConfig;
import io.cloudmon.ingest.outbox.OutboxConfig;
import io.cloudmon.ingest.pass.PassConfig;
import io.cloudmon.ingest.storage.StorageConfig;
import io.cloudmon.ingest.topics.TopicsConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigurationDefaultsTest {
    @Test
    void consume() {
        ConsumeConfig config = read(ConsumeConfig.class);
        assertThat(config.clockTolerance()).hasSeconds(60);
        assertThat(config.firstPause()).hasMillis(100);
        assertThat(config.longestPause()).hasSeconds(10);
    }

    @Test
    void storage() {
        StorageConfig config = read(StorageConfig.class);
        assertThat(config.rawRetention()).hasDays(30);
        assertThat(config.slotRetention()).hasDays(400);
        assertThat(config.rollupRetention()).hasDays(400);
        assertThat(config.ahead()).hasDays(7);
    }

    @Test
    void outbox() {
        OutboxConfig config = read(OutboxConfig.class);
        assertThat(config.poll()).hasMillis(200);
        assertThat(config.batch()).isEqualTo(500);
    }

    @Test
    void topics() {
        TopicsConfig config = read(TopicsConfig.class);
        assertThat(config.create()).isTrue();
        assertThat(config.resultPartitions()).isEqualTo(6);
        assertThat(config.replicationFactor()).isEmpty();
        assertThat(config.timeout()).hasSeconds(60);
    }

    @Test
    void passes() {
        assertThat(read(PassConfig.class).stalledAfter()).hasMinutes(5);
    }

    private static <T> T read(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}

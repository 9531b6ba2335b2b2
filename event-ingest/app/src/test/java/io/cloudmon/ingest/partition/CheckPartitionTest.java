package io.cloudmon.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class CheckPartitionTest {
    @Test
    void isWhereTheProducerPutsTheKey() {
        IntStream.range(0, 1_000)
                .mapToObj(i -> "prüfung-" + i)
                .forEach(check -> assertThat(CheckPartition.of(check, 6))
                        .isEqualTo(BuiltInPartitioner.partitionForKey(check.getBytes(StandardCharsets.UTF_8), 6)));
    }
}

package io.cloudmon.bench.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.bench.results.SampleResults;
import io.cloudmon.bench.servers.BenchCatalogue;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final Instant FROM = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void hasEachKindEquallyOftenAmongGoodNeighbours() {
        int kinds = Malformation.values().length;
        Mixture mixture = new Mixture(10);

        List<ProducerRecord<String, byte[]>> records = mixture.of(
                        new SampleResults(new BenchCatalogue(kinds * 10, 2)).slots(FROM, 1))
                .toList();

        assertThat(records).hasSize(kinds * 20);
        assertThat(mixture.good()).isEqualTo(kinds * 18L);
        assertThat(mixture.malformed())
                .hasSize(kinds)
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(2));
        assertThat(records)
                .filteredOn(record -> record.headers().lastHeader(Malformation.HEADER) != null)
                .hasSize(kinds * 2)
                .allSatisfy(record -> assertThat(record.key()).startsWith("check-"));
    }
}

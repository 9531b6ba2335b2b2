package io.cloudmon.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.Results;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.CheckResultCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour of three checks every ten seconds while Kafka is away, in simulated time; the agent is killed in the middle. */
class HourWithoutKafkaTest {
    private static final Instant BEGIN = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final List<String> CHECKS = List.of("a", "b", "c");
    private static final Instant END = BEGIN.plus(Duration.ofHours(1));

    @TempDir
    Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void deliversEverySlotOnceAndInOrder() throws Exception {
        Instant killed = BEGIN.plus(Duration.ofMinutes(30));
        Path survives = Files.createDirectory(directory.resolve("survives"));
        try (Spool spool = SpoolFile.open(Files.createDirectory(directory.resolve("first")), BEGIN)) {
            run(spool, BEGIN, killed);
            Files.copy(
                    directory.resolve("first/results.mv"),
                    survives.resolve("results.mv"),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        try (Spool spool = SpoolFile.open(survives, killed)) {
            run(spool, killed, END);
            assertThat(spool.size()).isEqualTo(3 * 360);
            deliver(spool);

            assertThat(spool.size()).isZero();
        }
        List<CheckResult> arrived = arrived();
        for (String check : CHECKS) {
            assertThat(arrived.stream().filter(r -> r.checkId().equals(check)).map(CheckResult::scheduledAt))
                    .containsExactlyElementsOf(slots(check, BEGIN, END));
        }
        assertThat(registry.counter("cloudmon.agent.results.delivered").count()).isEqualTo(3 * 360);
    }

    /** Runs the checks' slots of a period; Kafka refuses whatever it is given. */
    private void run(Spool spool, Instant from, Instant to) {
        Delivery delivery = delivery(spool);
        for (Instant now = from; now.isBefore(to); now = now.plusSeconds(1)) {
            for (String check : CHECKS) {
                for (Instant slot : slots(check, now, now.plusSeconds(1))) {
                    spool.append(slot, CheckResultCodec.encode(Results.success(check, 1, slot)));
                }
            }
            spool.commit();
            if (now.getEpochSecond() % 60 == 0) {
                tryInVain(delivery);
            }
        }
        producer.clear();
    }

    private void tryInVain(Delivery delivery) {
        delivery.step();
        while (producer.errorNext(new TimeoutException("Kafka is away"))) {
            delivery.step();
        }
        producer.clear();
    }

    private void deliver(Spool spool) {
        Delivery delivery = delivery(spool);
        while (spool.size() > 0) {
            delivery.step();
            while (producer.completeNext()) {
                delivery.step();
            }
        }
    }

    private Delivery delivery(Spool spool) {
        return new Delivery(spool, producer, new DeliveryMeters(registry), () -> {});
    }

    private List<CheckResult> arrived() throws MalformedMessageException {
        List<CheckResult> results = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : producer.history()) {
            results.add(ResultEvents.read(record.headers(), record.value()));
        }
        return results;
    }

    private static List<Instant> slots(String check, Instant from, Instant to) {
        SlotGrid grid = SlotGrid.of(check, INTERVAL);
        List<Instant> slots = new ArrayList<>();
        for (Instant slot = grid.atOrAfter(from); slot.isBefore(to); slot = slot.plus(INTERVAL)) {
            slots.add(slot);
        }
        return slots;
    }
}

package io.cloudmon.e2e.faults;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ResultKey;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The agents' part: publishes the results of the workload as their slots come, whatever is dead at the moment. */
final class Traffic implements AutoCloseable {
    private static final Duration LATENESS = Duration.ofSeconds(20);
    private static final long TICK_MS = 50;

    private final Workload workload;
    private final Producer<String, byte[]> producer;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Instant> next = new HashMap<>();
    private final PriorityQueue<CheckResult> late = new PriorityQueue<>(Comparator.comparing(CheckResult::scheduledAt));
    private final Set<ResultKey> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unacknowledged = new AtomicLong();
    private final Agents agents = new Agents();
    private ScheduledFuture<?> ticking;

    Traffic(String bootstrapServers, Workload workload) {
        this.workload = workload;
        this.producer =
                new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Patient for longer than any outage, and never at a loss for what it knew of the cluster: sending must not block. */
    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "enable.idempotence", "true",
                "metadata.recovery.strategy", "none",
                "delivery.timeout.ms", "600000",
                "max.block.ms", "60000",
                "buffer.memory", "134217728",
                "linger.ms", "5",
                "reconnect.backoff.max.ms", "500");
    }

    /** Begins with the slots from now on. */
    void start() {
        Instant now = Instant.now();
        workload.checks().forEach(check -> next.put(check, workload.grid(check).atOrAfter(now)));
        ticking = clockwork.scheduleAtFixedRate(this::tick, 0, TICK_MS, TimeUnit.MILLISECONDS);
    }

    /** How many records it has handed to the producer. */
    long sent() {
        return sent.get();
    }

    /** Stops, publishes what is late, waits for all acknowledgements, and says up to where all slots are published. */
    Instant finish() throws InterruptedException {
        if (ticking.isDone()) {
            throw new IllegalStateException("the traffic broke down", ticking.exceptionNow());
        }
        ticking.cancel(false);
        clockwork.shutdown();
        clockwork.awaitTermination(1, TimeUnit.MINUTES);
        late.forEach(this::publish);
        late.clear();
        producer.flush();
        return next.values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The results that Kafka said it has. */
    Set<ResultKey> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** How many records Kafka refused or lost; it may have them all the same. */
    long unacknowledged() {
        return unacknowledged.get();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        producer.close(Duration.ZERO);
    }

    private void tick() {
        Instant now = Instant.now();
        for (String check : workload.checks()) {
            Instant slot = next.get(check);
            while (!slot.isAfter(now)) {
                publish(check, slot);
                slot = slot.plus(Workload.INTERVAL);
            }
            next.put(check, slot);
        }
        while (!late.isEmpty() && late.peek().scheduledAt().plus(LATENESS).isBefore(now)) {
            publish(late.remove());
        }
    }

    private void publish(String check, Instant slot) {
        for (String location : Workload.LOCATIONS) {
            CheckResult result = agents.result(check, location, slot, workload.outcome(check, location, slot));
            switch (workload.way(check, location, slot)) {
                case LOST -> {}
                case LATE -> late.add(result);
                case PUNCTUAL -> publish(result);
                case TWICE -> {
                    publish(result);
                    publish(result);
                }
            }
        }
        if (workload.followedByRubbish(check, slot)) {
            byte[] rubbish = ("rubbish of " + check + " at " + slot).getBytes(StandardCharsets.UTF_8);
            send(new ProducerRecord<>(Topics.CHECK_RESULTS, check, rubbish), () -> {});
        }
    }

    private void publish(CheckResult result) {
        send(ResultEvents.write(result), () -> acknowledged.add(result.key()));
    }

    private void send(ProducerRecord<String, byte[]> record, Runnable onAcknowledgement) {
        sent.incrementAndGet();
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                onAcknowledgement.run();
            } else {
                unacknowledged.incrementAndGet();
            }
        });
    }
}

package io.cloudmon.agent.publish;

import io.cloudmon.agent.identity.AgentConfig;
import io.cloudmon.agent.publish.DeliveryMeters.Loss;
import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.CheckResultCodec;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sink that keeps each result on disk until Kafka has acknowledged it.
 *
 * <p>One thread of its own owns the spool, because the threads that bring results may be interrupted and an interrupt
 * closes the file it hits.
 */
@Singleton
public final class SpooledDelivery implements ResultSink {
    private static final Logger LOG = Logger.getLogger(SpooledDelivery.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(5);

    private final Path directory;
    private final SpoolConfig config;
    private final ProducerFactory producers;
    private final DeliveryMeters meters;
    private final Clock clock;
    private final BlockingQueue<byte[]> arrived;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Delivery delivery;
    private volatile @Nullable Thread thread;
    private volatile long stopBy = Long.MAX_VALUE;
    private volatile boolean stopping;

    @Inject
    SpooledDelivery(
            AgentConfig agent, SpoolConfig config, ProducerFactory producers, DeliveryMeters meters, Clock clock) {
        this.directory = agent.dataDirectory().resolve("spool");
        this.config = config;
        this.producers = producers;
        this.meters = meters;
        this.clock = clock;
        this.arrived = new ArrayBlockingQueue<>(config.queue());
    }

    /** Opens the spool and starts to send what an earlier run left. */
    public void start() {
        Spool spool = SpoolFile.open(directory, clock.instant());
        if (spool.size() > 0) {
            LOG.infof("sending results of an earlier run: results=%d bytes=%d", spool.size(), spool.bytes());
        }
        Producer<String, byte[]> producer = producers.create();
        Delivery started = new Delivery(spool, producer, meters, wake::release);
        delivery = started;
        thread = Thread.ofPlatform().name("delivery").start(() -> run(spool, producer, started));
    }

    @Override
    public void accept(CheckResult result) {
        if (arrived.offer(CheckResultCodec.encode(result))) {
            wake.release();
        } else {
            meters.lost(Loss.QUEUE, 1);
        }
    }

    /** Delivers what it can until the limit; the rest stays on disk for the next start. */
    public void stop(Duration limit) throws InterruptedException {
        Thread running = thread;
        stopBy = System.nanoTime() + limit.toNanos();
        stopping = true;
        wake.release();
        if (running != null) {
            running.join();
        }
    }

    /** Whether Kafka took the last result that it was given; true before the first. */
    boolean working() {
        Delivery started = delivery;
        return started != null && started.working();
    }

    private void run(Spool spool, Producer<String, byte[]> producer, Delivery started) {
        long nextTry = System.nanoTime();
        try (spool) {
            while (!finished(spool)) {
                store(spool);
                if (System.nanoTime() - nextTry >= 0 && !started.step()) {
                    nextTry = System.nanoTime() + PAUSE.toNanos();
                }
                meters.spool(spool.size(), spool.bytes());
                pause();
            }
            store(spool);
        } catch (RuntimeException e) {
            LOG.error("delivery of results ended; restart the agent", e);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private boolean finished(Spool spool) {
        return stopping && (spool.size() == 0 && arrived.isEmpty() || System.nanoTime() - stopBy >= 0);
    }

    private void store(Spool spool) {
        for (byte[] result = arrived.poll(); result != null; result = arrived.poll()) {
            spool.append(clock.instant(), result);
        }
        meters.lost(Loss.BYTES, spool.dropBeyond(config.maxBytes().asLongValue()));
        meters.lost(Loss.AGE, spool.dropOlderThan(config.maxAge(), clock.instant()));
        spool.commit();
    }

    /** Waits for news, but not for the first alone: what arrives together is committed together. */
    private void pause() {
        try {
            if (wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.sleep(GATHER);
            }
            wake.drainPermits();
        } catch (InterruptedException e) {
            LOG.debug("the delivery thread is not stopped by interrupts", e);
        }
    }
}

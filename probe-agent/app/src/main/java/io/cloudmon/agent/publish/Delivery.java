package io.cloudmon.agent.publish;

import io.cloudmon.agent.publish.DeliveryMeters.Loss;
import io.cloudmon.wire.CheckResultCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends spooled results to Kafka in order, removes what Kafka has acknowledged and sends the rest again. A result may
 * arrive twice; its key makes that harmless. For one thread, but for the producer's callbacks.
 */
final class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int MAX_IN_FLIGHT = 5_000;

    private final Spool spool;
    private final Producer<String, byte[]> producer;
    private final DeliveryMeters meters;
    private final Runnable wake;
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private long sentUpTo = Long.MIN_VALUE;
    private int inFlight;
    private boolean failed;
    private volatile boolean working = true;

    private record Ended(long key, @Nullable Exception error) {}

    Delivery(Spool spool, Producer<String, byte[]> producer, DeliveryMeters meters, Runnable wake) {
        this.spool = spool;
        this.producer = producer;
        this.meters = meters;
        this.wake = wake;
    }

    /** Settles what ended and sends what is new; false when Kafka did not take something and a pause is due. */
    boolean step() {
        settleAll();
        if (failed) {
            return startAgain();
        }
        for (Spool.Entry next = next(); next != null; next = next()) {
            send(next);
            settleAll();
        }
        return !failed;
    }

    /** Whether Kafka took the last result that it was given. */
    boolean working() {
        return working;
    }

    private Spool.@Nullable Entry next() {
        return inFlight < MAX_IN_FLIGHT && !failed ? spool.after(sentUpTo) : null;
    }

    private void settleAll() {
        for (Ended end = ended.poll(); end != null; end = ended.poll()) {
            settle(end);
        }
    }

    private void send(Spool.Entry entry) {
        sentUpTo = entry.key();
        try {
            inFlight++;
            producer.send(ResultEvents.write(CheckResultCodec.decode(entry.result())), (metadata, error) -> {
                ended.add(new Ended(entry.key(), error));
                wake.run();
            });
        } catch (MalformedMessageException | RuntimeException e) {
            settle(new Ended(entry.key(), e));
        }
    }

    private void settle(Ended end) {
        inFlight--;
        Exception error = end.error();
        if (error == null) {
            spool.remove(end.key());
            meters.delivered();
            report(true, "");
        } else if (hopeless(error)) {
            spool.remove(end.key());
            meters.lost(Loss.REFUSED, 1);
            LOG.errorf("result dropped, Kafka will never take it: why=\"%s\"", error.getMessage());
        } else {
            failed = true;
            report(false, String.valueOf(error.getMessage()));
        }
    }

    /** Goes back to the oldest undelivered result once nothing is in flight; true when it did. */
    private boolean startAgain() {
        if (inFlight > 0) {
            return false;
        }
        sentUpTo = Long.MIN_VALUE;
        failed = false;
        return true;
    }

    private void report(boolean works, String why) {
        if (works != working) {
            working = works;
            if (works) {
                LOG.info("Kafka takes results again");
            } else {
                LOG.warnf("Kafka takes no results, they stay in the spool: why=\"%s\"", why);
            }
        }
    }

    private static boolean hopeless(Exception error) {
        return error instanceof RecordTooLargeException
                || error instanceof RecordBatchTooLargeException
                || error instanceof SerializationException
                || error instanceof MalformedMessageException;
    }
}

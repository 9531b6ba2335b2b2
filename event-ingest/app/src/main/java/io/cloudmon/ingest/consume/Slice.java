package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.partition.Claim;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one claimed partition in one polled batch, in offset order; never empty. */
record Slice(Claim claim, List<ConsumerRecord<String, byte[]>> records) {

    /** The offset after the last record. Offsets between may be missing: compaction and transactions leave gaps. */
    long end() {
        return records.getLast().offset() + 1;
    }

    /** How many offsets lie between the last counted record and the first of these. */
    long gap() {
        return records.getFirst().offset() - claim.position();
    }
}

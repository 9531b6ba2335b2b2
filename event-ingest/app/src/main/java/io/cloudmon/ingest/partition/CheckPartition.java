package io.cloudmon.ingest.partition;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where Kafka puts the results of a check: the default partitioner's murmur2 hash of the key. */
public final class CheckPartition {

    private CheckPartition() {}

    /** The partition of a check's results in a topic of {@code count} partitions. */
    public static int of(String checkId, int count) {
        return Utils.toPositive(Utils.murmur2(checkId.getBytes(StandardCharsets.UTF_8))) % count;
    }
}

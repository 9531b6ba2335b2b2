package io.cloudmon.ingest.partition;

import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;

/** Builds this package's parts for tests of other packages. */
public final class Parts {

    private Parts() {}

    public static Claiming claiming(DataSource database, OffsetStore offsets, Admin admin, Claims claims) {
        return new Claiming(database, offsets, new TopicIds(admin), claims);
    }

    /** Makes a claim as an assignment would. */
    public static Claim claim(Claims claims, int partition, long epoch, int generation, long position, long end) {
        Claim claim = new Claim(partition, epoch, generation, "topic", position, end);
        claims.add(claim);
        return claim;
    }
}

package io.cloudmon.ingest.partition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The partitions that Kafka assigned to this instance, and which of them PostgreSQL knows as ours. */
@ApplicationScoped
public class Claims implements OwnedPartitions {
    private final OffsetStore offsets;
    private final Map<Integer, Claim> claims = new ConcurrentHashMap<>();
    private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();
    private volatile boolean assignmentKnown;
    private volatile int count;

    public Claims(OffsetStore offsets) {
        this.offsets = offsets;
    }

    @Override
    public Set<Integer> owned() {
        return Set.copyOf(claims.keySet());
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean caughtUp() {
        return settled() && claims.values().stream().allMatch(Claim::caughtUp);
    }

    @Override
    public boolean stillOwns(Connection connection, int partition) throws SQLException {
        Claim claim = claims.get(partition);
        return claim != null && offsets.confirm(connection, claim);
    }

    /** The claim under which records of a group generation may be counted; null when they are stale. */
    public @Nullable Claim find(int partition, int generation) {
        Claim claim = claims.get(partition);
        return claim != null && claim.generation() == generation ? claim : null;
    }

    /** Gives a partition up, unless it has been claimed anew. */
    public void drop(Claim claim) {
        claims.remove(claim.partition(), claim);
    }

    /** All claims held now. */
    List<Claim> held() {
        return List.copyOf(claims.values());
    }

    /** Whether Kafka has assigned and everything assigned is claimed. */
    boolean settled() {
        return assignmentKnown && claims.keySet().containsAll(assigned);
    }

    boolean assignmentKnown() {
        return assignmentKnown;
    }

    void assign(Collection<Integer> partitions) {
        assigned.addAll(partitions);
        assignmentKnown = true;
    }

    void revoke(Collection<Integer> partitions) {
        assigned.removeAll(partitions);
        claims.keySet().removeAll(partitions);
    }

    void add(Claim claim) {
        claims.put(claim.partition(), claim);
    }

    void count(int partitions) {
        count = partitions;
    }
}

package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.partition.OwnedPartitions;
import java.sql.Connection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Owns all partitions until a test says otherwise. */
public final class Ownership implements OwnedPartitions {
    static final int COUNT = 6;

    private Set<Integer> owned = IntStream.range(0, COUNT).boxed().collect(Collectors.toSet());
    private boolean caughtUp = true;
    private boolean fenced;

    public void owned(Set<Integer> partitions) {
        owned = partitions;
    }

    public void caughtUp(boolean now) {
        caughtUp = now;
    }

    public void fenced(boolean now) {
        fenced = now;
    }

    @Override
    public Set<Integer> owned() {
        return owned;
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public boolean stillOwns(Connection connection, int partition) {
        return !fenced;
    }
}

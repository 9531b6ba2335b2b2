package io.cloudmon.ingest.partition;

/**
 * Our ownership of one partition, from one assignment to the next.
 *
 * <p>Two numbers fence it. The epoch lives in PostgreSQL and keeps a former owner from committing. The generation is
 * the consumer group's and keeps records out that this very instance fetched under a former assignment: those may lie
 * behind a gap that a seek has opened.
 */
public final class Claim {
    private final int partition;
    private final long epoch;
    private final int generation;
    private final String topicId;
    private final long endAtClaim;
    private volatile long position;

    Claim(int partition, long epoch, int generation, String topicId, long position, long endAtClaim) {
        this.partition = partition;
        this.epoch = epoch;
        this.generation = generation;
        this.topicId = topicId;
        this.position = position;
        this.endAtClaim = endAtClaim;
    }

    public int partition() {
        return partition;
    }

    public long epoch() {
        return epoch;
    }

    int generation() {
        return generation;
    }

    String topicId() {
        return topicId;
    }

    /** The offset after the last record that was counted. */
    public long position() {
        return position;
    }

    /** Moves on after a commit. */
    public void advanceTo(long next) {
        position = next;
    }

    boolean caughtUp() {
        return position >= endAtClaim;
    }
}

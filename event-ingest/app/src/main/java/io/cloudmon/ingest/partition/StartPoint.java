package io.cloudmon.ingest.partition;

import org.jspecify.annotations.Nullable;

/** Where reading a partition starts, and why. */
sealed interface StartPoint {

    /** The first offset to read. */
    long offset();

    /** We were never here. */
    record Fresh(long offset) implements StartPoint {}

    /** Where the last commit left off. */
    record Resumed(long offset) implements StartPoint {}

    /** The topic was deleted and made anew: its offsets mean other records than the stored one. */
    record Recreated(long offset, String oldTopicId) implements StartPoint {}

    /** Kafka deleted records by its retention before they were counted. */
    record Expired(long offset, long lost) implements StartPoint {}

    /** Kafka lost records that had been counted; new ones take their offsets. */
    record Truncated(long offset, long stored) implements StartPoint {}

    /**
     * Decides.
     *
     * @param stored what PostgreSQL knows of the partition; null when nothing
     * @param topicId the topic's id now
     * @param begin the first offset that Kafka has
     * @param end the offset that the next record will get
     */
    static StartPoint of(@Nullable StoredOffset stored, String topicId, long begin, long end) {
        if (stored == null) {
            return new Fresh(begin);
        }
        if (!stored.topicId().equals(topicId)) {
            return new Recreated(begin, stored.topicId());
        }
        if (stored.nextOffset() < begin) {
            return new Expired(begin, begin - stored.nextOffset());
        }
        return stored.nextOffset() > end ? new Truncated(end, stored.nextOffset()) : new Resumed(stored.nextOffset());
    }
}

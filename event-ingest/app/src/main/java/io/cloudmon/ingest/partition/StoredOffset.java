package io.cloudmon.ingest.partition;

/** A row of {@code measurement.kafka_offset}. */
record StoredOffset(String topicId, long nextOffset, long epoch) {}

package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.consume.Decoded.Reading;
import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.partition.Claim;
import io.cloudmon.ingest.partition.Claims;
import io.cloudmon.wire.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of one poll, and what attempts at counting them have found out so far.
 *
 * <p>A refusal is for good: once it may have been published, its record must not be counted by a later attempt.
 */
final class Batch {
    private final Map<Integer, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    private final Map<Integer, List<Decoded>> decoded = new HashMap<>();
    private final Map<ConsumerRecord<String, byte[]>, Refused> refused = new IdentityHashMap<>();
    private final Set<ConsumerRecord<String, byte[]>> published = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Integer> done = new HashSet<>();
    private final int generation;

    /** Decodes the records, each once, for as many attempts as it takes. */
    Batch(ConsumerRecords<String, byte[]> polled, int generation) {
        this.generation = generation;
        for (TopicPartition partition : polled.partitions()) {
            if (partition.topic().equals(Topics.CHECK_RESULTS)) {
                add(partition.partition(), polled.records(partition));
            }
        }
    }

    /** What is still ours and not counted yet. The records of other partitions are stale: their owner reads them. */
    List<Slice> slices(Claims claims) {
        List<Slice> slices = new ArrayList<>();
        records.forEach((partition, list) -> {
            Claim claim = claims.find(partition, generation);
            if (claim != null && !done.contains(partition)) {
                slices.add(new Slice(claim, list));
            }
        });
        slices.sort((a, b) -> Integer.compare(a.claim().partition(), b.claim().partition()));
        return slices;
    }

    /** What the records of these slices say, without those that were refused. */
    List<Decoded> decoded(List<Slice> slices) {
        List<Decoded> all = new ArrayList<>();
        for (Slice slice : slices) {
            for (Decoded one : decoded.getOrDefault(slice.claim().partition(), List.of())) {
                if (!refused.containsKey(one.record())) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    void refuse(List<Refused> refusals) {
        refusals.forEach(refusal -> refused.put(refusal.record(), refusal));
    }

    /** The refusals of these slices that have not been published. */
    List<Refused> unpublished(List<Slice> slices) {
        List<Refused> waiting = new ArrayList<>();
        for (Slice slice : slices) {
            for (ConsumerRecord<String, byte[]> record : slice.records()) {
                Refused refusal = refused.get(record);
                if (refusal != null && !published.contains(record)) {
                    waiting.add(refusal);
                }
            }
        }
        return waiting;
    }

    void published(List<Refused> refusals) {
        refusals.forEach(refusal -> published.add(refusal.record()));
    }

    /** The slice is committed. */
    void done(Slice slice) {
        done.add(slice.claim().partition());
        slice.claim().advanceTo(slice.end());
    }

    private void add(int partition, List<ConsumerRecord<String, byte[]>> list) {
        Reading reading = Decoded.read(list);
        records.put(partition, list);
        decoded.put(partition, reading.decoded());
        refuse(reading.refused());
    }
}

package io.cloudmon.agent.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Undelivered results in a file, oldest first. What was committed survives the death of the process.
 *
 * <p>A key is the microsecond of arrival, moved on where two coincide, so the order of keys is that of arrival and a key
 * tells an entry's age. For one thread, which must never be interrupted: an interrupt would close the file.
 */
final class Spool implements AutoCloseable {
    private final MVStore store;
    private final MVMap<Long, byte[]> entries;
    private volatile long bytes;

    /**
     * One result.
     *
     * @param key its place in the order
     * @param result the result's JSON
     */
    record Entry(long key, byte[] result) {}

    private Spool(MVStore store) {
        this.store = store;
        this.entries = store.openMap("results");
        this.bytes = entries.values().stream().mapToLong(value -> value.length).sum();
    }

    /** @throws org.h2.mvstore.MVStoreException when the file is damaged or another process has it */
    static Spool open(Path file) {
        return new Spool(new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(4)
                .open());
    }

    void append(Instant now, byte[] result) {
        Long last = entries.lastKey();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        entries.put(last == null ? micros : Math.max(micros, last + 1), result);
        bytes += result.length;
    }

    /** The first entry after a key; null at the end. */
    @Nullable
    Entry after(long key) {
        Long next = entries.higherKey(key);
        byte[] result = next == null ? null : entries.get(next);
        return next == null || result == null ? null : new Entry(next, result);
    }

    void remove(long key) {
        byte[] removed = entries.remove(key);
        if (removed != null) {
            bytes -= removed.length;
        }
    }

    /** Removes the oldest entries until the rest fits; returns how many. */
    int dropBeyond(long maxBytes) {
        int dropped = 0;
        while (bytes > maxBytes && dropOldest()) {
            dropped++;
        }
        return dropped;
    }

    /** Removes the entries that arrived too long ago; returns how many. */
    int dropOlderThan(Duration maxAge, Instant now) {
        long limit = ChronoUnit.MICROS.between(Instant.EPOCH, now.minus(maxAge));
        int dropped = 0;
        for (Long first = entries.firstKey(); first != null && first < limit; first = entries.firstKey()) {
            remove(first);
            dropped++;
        }
        return dropped;
    }

    /** Hands all changes to the operating system. */
    void commit() {
        if (store.hasUnsavedChanges()) {
            store.commit();
        }
    }

    long size() {
        return entries.sizeAsLong();
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        store.close();
    }

    private boolean dropOldest() {
        Long first = entries.firstKey();
        if (first == null) {
            return false;
        }
        remove(first);
        return true;
    }
}

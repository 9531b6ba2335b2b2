package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the rows of one kind in line with a catalogue: new ones are stored, known ones updated or restored, the rest
 * marked as removed.
 *
 * @param <K> what identifies one
 * @param <S> one in the catalogue
 * @param <E> one as stored
 * @param rows the stored ones
 * @param wantedKey the key of one in the catalogue
 * @param storedKey the key of a stored one
 * @param create a row with its key and nothing else
 * @param update takes over the rest
 */
record Reconciliation<K, S, E extends CatalogueRow>(
        PanacheRepositoryBase<E, ?> rows,
        Function<S, K> wantedKey,
        Function<E, K> storedKey,
        Function<S, E> create,
        Update<S, E> update) {

    /** Takes over what a row holds. */
    @FunctionalInterface
    interface Update<S, E> {
        void apply(E row, S wanted, int position);
    }

    /** @return the rows of the wanted ones, by key */
    Map<K, E> run(List<S> wanted, Instant now) {
        Map<K, E> stored = rows.listAll().stream().collect(Collectors.toMap(storedKey, Function.identity()));
        Map<K, E> kept = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            S source = wanted.get(i);
            K key = wantedKey.apply(source);
            E row = stored.containsKey(key) ? stored.get(key) : create.apply(source);
            row.restore();
            update.apply(row, source, i);
            rows.persist(row);
            kept.put(key, row);
        }
        stored.forEach((key, row) -> {
            if (!kept.containsKey(key) && !row.isRemoved()) {
                row.remove(now);
            }
        });
        rows.flush();
        return kept;
    }
}

package io.cloudmon.ingest.catalogue.publish;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be in the database by now: fails where it is not, instead of going on with nothing. */
final class Stored {

    private Stored() {}

    static int number(@Nullable Integer no) {
        if (no == null) {
            throw new IllegalStateException("the row was not stored yet and has no number");
        }
        return no;
    }

    static <K, V> V row(Map<K, V> rows, K key) {
        V row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("no row for " + key);
        }
        return row;
    }
}

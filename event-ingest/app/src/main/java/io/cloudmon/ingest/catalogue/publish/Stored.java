package io.cloudmon.ingest.catalogue.publish;

import org.jspecify.annotations.Nullable;

/** Numbers that the database gives. */
final class Stored {

    private Stored() {}

    static int number(@Nullable Integer no) {
        if (no == null) {
            throw new IllegalStateException("the row was not stored yet and has no number");
        }
        return no;
    }
}

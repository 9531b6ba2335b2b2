package io.cloudmon.ingest.rollup;

/** A roll-up was changed by another writer since it was read; the batch has to be repeated. */
public final class StaleRollupException extends Exception {
    private static final long serialVersionUID = 1L;

    StaleRollupException() {
        super("another writer changed a roll-up of this batch");
    }
}

package io.cloudmon.ingest.catalogue.publish;

/**
 * What a replica does with the content of its directory, so that replicas with different content do not take turns.
 *
 * <p>Content that never was in force comes into force at once. Content that was in force before comes back only when no
 * live replica has the one in force any more: that is a rollback and not a replica that lags behind.
 */
enum Precedence {
    /** Bring it into force. */
    APPLY,
    /** It is in force. */
    IN_FORCE,
    /** It is older than the one in force, which somebody still has. */
    OLDER;

    static Precedence of(boolean inForce, boolean everInForce, boolean othersHaveTheOneInForce) {
        if (inForce) {
            return IN_FORCE;
        }
        return everInForce && othersHaveTheOneInForce ? OLDER : APPLY;
    }
}

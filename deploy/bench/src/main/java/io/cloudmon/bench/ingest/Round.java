package io.cloudmon.bench.ingest;

import io.cloudmon.bench.servers.BenchCatalogue;
import java.time.Instant;

/**
 * The slots of one round.
 *
 * @param from the round's results have slots from here on
 * @param slots how many of each check
 */
record Round(Instant from, int slots) {

    Instant to() {
        return from.plus(BenchCatalogue.INTERVAL.multipliedBy(slots));
    }

    Round next() {
        return new Round(to(), slots);
    }
}

package io.cloudmon.agent.clock;

import java.time.Instant;
import java.util.Optional;

/** Knows how the clock is synchronised; asked seldom, may take some milliseconds. */
@FunctionalInterface
interface ClockSource {

    /** Empty when the source is absent or says that the clock is not synchronised. */
    Optional<Synchronisation> read(Instant now);
}

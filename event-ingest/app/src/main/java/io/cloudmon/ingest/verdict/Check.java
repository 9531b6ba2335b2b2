package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.schedule.CheckHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check as the evaluation needs it.
 *
 * @param no its number in the database
 * @param id its id in the catalogue
 * @param componentNo its component
 * @param history its versions
 */
public record Check(int no, String id, int componentNo, CheckHistory history) {

    /** Whether no slot is to come after its last decided one, because the catalogue no longer has it. */
    boolean isOver(@Nullable Instant lastSlot) {
        return !history.inForce() && (lastSlot == null ? history.first() : history.after(lastSlot)).isEmpty();
    }

    /** The newest version known, by which a stored deadline is seen to be outdated. */
    int latestVersion() {
        return history.versions().getLast().number();
    }
}

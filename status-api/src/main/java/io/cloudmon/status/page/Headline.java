package io.cloudmon.status.page;

import io.cloudmon.status.component.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things are, in one sentence.
 *
 * @param state the worst state of any component
 * @param sentence the sentence
 * @param measured the newest evaluation; null when there never was one
 * @param affected the components that are bad or degraded, the worst first
 */
record Headline(State state, String sentence, @Nullable Moment measured, List<Affected> affected) {

    /**
     * A component that is not well.
     *
     * @param id the component's id
     * @param name provider and component
     * @param state bad or degraded
     * @param since when that began
     */
    record Affected(
            String id, String name, State state, @Nullable Moment since) {}
}

package io.cloudmon.status.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a component or check is in, worst last; unknown is no data and never counts as good. */
public enum State {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("degraded")
    DEGRADED,
    @JsonProperty("bad")
    BAD;

    /** The state as the API and the database write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worse of two. */
    public State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Optional<State> parse(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text().equals(text))
                .findFirst();
    }
}

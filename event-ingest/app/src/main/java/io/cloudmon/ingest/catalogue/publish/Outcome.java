package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.source.Problem;
import java.util.List;

/** What became of an attempt to bring a catalogue into force. */
sealed interface Outcome {

    /** It is in force now. */
    record Applied() implements Outcome {}

    /** It was in force already. */
    record Unchanged() implements Outcome {}

    /** Another one stays in force, which a live replica has and which came later. */
    record Older() implements Outcome {}

    /** Another replica is at work; try again. */
    record Busy() implements Outcome {}

    /** It contradicts the history; nothing was changed. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

package io.cloudmon.ingest.health;

import io.cloudmon.measurement.health.Condition;
import java.util.List;

/** What came of compiling a condition. */
public sealed interface Compilation {

    /** It can be evaluated. */
    record Compiled(Condition condition) implements Compilation {}

    /** It names flags that there are not; in the order of their names. */
    record Undefined(List<String> names) implements Compilation {
        public Undefined {
            names = names.stream().sorted().toList();
        }
    }

    /** It is not CEL, or not a truth value; at least one sentence. */
    record Faulty(List<String> faults) implements Compilation {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}

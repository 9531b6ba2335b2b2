package io.cloudmon.measurement.health;

import java.util.Map;
import java.util.Set;

/** A logical expression over flags: unknown only where the flags that are known do not decide it. */
public interface Condition {

    /** The names of the flags in it. */
    Set<String> flags();

    /** Whether it holds. {@code truths} has an entry for each of its flags. */
    Truth holds(Map<String, Truth> truths);
}

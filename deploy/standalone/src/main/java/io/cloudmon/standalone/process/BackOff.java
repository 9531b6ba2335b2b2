package io.cloudmon.standalone.process;

import java.time.Duration;

/** How long to wait before a child is started again: twice as long after each quick end, anew after a long life. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The pause after a child that lived for {@code lived}. */
    Duration after(Duration lived) {
        Duration pause = lived.compareTo(LONG_LIFE) >= 0 ? FIRST : next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}

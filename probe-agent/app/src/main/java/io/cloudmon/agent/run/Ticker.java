package io.cloudmon.agent.run;

/** A monotonic clock for durations; only differences have a meaning. */
@FunctionalInterface
public interface Ticker {

    long nanos();
}

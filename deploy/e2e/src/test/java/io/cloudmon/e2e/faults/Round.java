package io.cloudmon.e2e.faults;

import java.time.Duration;

/**
 * One kill and what came of it.
 *
 * @param number counts from 1
 * @param killed what was killed
 * @param at how long after the start of the traffic
 * @param away how long it was gone before it was started again
 * @param noLag how long after the kill all that was published was counted within a second again
 * @param verdicts how long after the kill every check had verdicts of slots after the restart
 * @param standing what was published and counted then
 */
record Round(
        int number, String killed, Duration at, Duration away, Duration noLag, Duration verdicts, Standing standing) {}

package io.cloudmon.status.check;

/**
 * How many locations reach a target, by their results of the last three intervals.
 *
 * @param expected locations that run the check
 * @param reporting locations with a result that says something about the target
 * @param failing locations among them whose result is a failure
 */
public record Reach(int expected, int reporting, int failing) {

    /** Whether some locations fail while others do not. */
    public boolean divided() {
        return failing > 0 && failing < reporting;
    }
}

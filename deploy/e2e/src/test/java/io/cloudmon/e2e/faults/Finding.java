package io.cloudmon.e2e.faults;

/**
 * The answer to one question of the reckoning.
 *
 * @param question what was counted or compared
 * @param expected what it must be
 * @param found what it is
 */
record Finding(String question, long expected, long found) {
    boolean holds() {
        return expected == found;
    }
}

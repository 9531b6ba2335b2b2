package io.cloudmon.e2e.faults;

import java.util.List;

/**
 * What a fault run does.
 *
 * @param rounds how many kills, in turn of an ingest replica, the broker and PostgreSQL
 * @param rate check results a second
 * @param seed makes the kills' times and the results the same again
 */
record FaultPlan(int rounds, int rate, long seed) {
    private static final List<String> NAMES = List.of("rounds", "rate", "seed");

    FaultPlan {
        if (rounds < 1 || rate < 3) {
            throw new IllegalArgumentException("rounds is " + rounds + " and rate " + rate
                    + "; at least 1 round and 3 results a second are needed");
        }
    }

    /** From arguments such as {@code rounds=20}; what is not given is 3 rounds, 400 results a second, seed 1. */
    static FaultPlan of(String... arguments) {
        long[] values = {3, 400, 1};
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            int index = NAMES.indexOf(parts[0]);
            if (index < 0 || parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
                throw new IllegalArgumentException("'" + argument + "' is none of rounds=N, rate=N, seed=N");
            }
            values[index] = Long.parseLong(parts[1]);
        }
        return new FaultPlan(Math.toIntExact(values[0]), Math.toIntExact(values[1]), values[2]);
    }
}

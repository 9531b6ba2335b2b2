package io.cloudmon.ingest.catalogue;

/**
 * How many locations a slot's verdict needs.
 *
 * @param reporting fewer reporting locations make it unknown
 * @param failing fewer failing locations do not make it bad, even when they are the majority
 */
public record Quorum(int reporting, int failing) {
    private static final int MANY = 3;

    public Quorum {
        if (reporting < 1 || failing < 1) {
            throw new IllegalArgumentException(
                    "quorum is " + reporting + " reporting, " + failing + " failing; both must be at least 1");
        }
    }

    /** The default for a check that runs from so many locations: a strict majority of those that report. */
    public static Quorum standard(int locations) {
        return new Quorum(locations >= MANY ? 2 : 1, 1);
    }
}

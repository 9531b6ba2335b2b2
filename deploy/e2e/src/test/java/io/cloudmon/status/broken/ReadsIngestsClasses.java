package io.cloudmon.status.broken;

import io.cloudmon.measurement.broken.ReadsTheWallClock;
import jakarta.inject.Inject;

/** Breaks the rules that status-api keeps away from ingest, prints nothing, and injects by constructor. */
public final class ReadsIngestsClasses {
    @Inject
    String injected;

    public void print() {
        System.out.println(ReadsTheWallClock.today() + injected);
    }
}

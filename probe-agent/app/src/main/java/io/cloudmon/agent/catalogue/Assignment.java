package io.cloudmon.agent.catalogue;

import io.cloudmon.wire.CheckEntry;
import java.util.Map;

/**
 * What this location has to run.
 *
 * @param digest the catalogue it comes from
 * @param known whether the catalogue has this location
 * @param allowPrivate whether its probes may contact addresses that are not public
 * @param checks the location's checks by id
 * @param refused how many entries could not be read
 */
public record Assignment(
        String digest, boolean known, boolean allowPrivate, Map<String, CheckEntry> checks, int refused) {
    public Assignment {
        checks = Map.copyOf(checks);
    }
}

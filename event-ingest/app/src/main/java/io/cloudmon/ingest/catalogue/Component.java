package io.cloudmon.ingest.catalogue;

import java.util.List;

/** What the status page shows: a service of a provider in a region. */
public record Component(
        String id, String provider, String region, String name, String type, String category, List<Check> checks) {

    public Component {
        checks = List.copyOf(checks);
    }
}

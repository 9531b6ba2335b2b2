package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.source.Place;

/** An entry of CloudMon's catalogue: a component with the attributes region, category and type. */
record LegacyComponent(Place place, String name, String region, String category, String type) {
    private static final String EVERYWHERE = "Global";

    /** Whether it belongs to no region of the cloud in particular. */
    boolean isGlobal() {
        return region.equalsIgnoreCase(EVERYWHERE);
    }
}

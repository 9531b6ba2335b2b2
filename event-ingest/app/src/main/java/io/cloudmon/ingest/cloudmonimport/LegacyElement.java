package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.source.Place;
import java.util.List;

/**
 * An element of epmon: paths of an OpenStack service that are asked one after the other.
 *
 * @param serviceType the service's type in the OpenStack catalogue, where epmon finds its address at run time
 * @param paths below that address
 */
record LegacyElement(Place place, String name, String serviceType, List<String> paths) {

    LegacyElement {
        paths = List.copyOf(paths);
    }

    /** Whether its name says that CloudMon leaves it out. */
    boolean isSkipped() {
        return List.of(name.split("[_-]")).contains("skip");
    }
}

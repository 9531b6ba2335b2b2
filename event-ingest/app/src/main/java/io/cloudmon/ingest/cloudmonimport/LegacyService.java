package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.source.Place;
import java.util.List;

/** A service of globalmon: complete URLs. */
record LegacyService(Place place, String name, List<String> urls) {

    LegacyService {
        urls = List.copyOf(urls);
    }
}

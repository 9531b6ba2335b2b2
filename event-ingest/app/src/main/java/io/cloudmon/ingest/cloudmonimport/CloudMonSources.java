package io.cloudmon.ingest.cloudmonimport;

import java.util.List;

/**
 * What a CloudMon configuration says, as far as it was found and understood.
 *
 * @param files a line about each file that was read
 */
record CloudMonSources(
        List<LegacyComponent> components,
        List<LegacyElement> elements,
        List<LegacyService> services,
        Matrix matrix,
        List<String> files) {

    CloudMonSources {
        components = List.copyOf(components);
        elements = List.copyOf(elements);
        services = List.copyOf(services);
        files = List.copyOf(files);
    }
}

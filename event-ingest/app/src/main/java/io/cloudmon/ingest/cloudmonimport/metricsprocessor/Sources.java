package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.List;

/**
 * What was found in a directory.
 *
 * @param files a line about each file that was read
 */
record Sources(List<Configuration> configurations, EnvironmentRegions regions, List<String> files) {

    Sources {
        configurations = List.copyOf(configurations);
        files = List.copyOf(files);
    }
}

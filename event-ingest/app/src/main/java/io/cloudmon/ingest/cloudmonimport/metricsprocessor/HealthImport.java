package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Problems;
import io.cloudmon.ingest.catalogue.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of importing a directory.
 *
 * @param pairs each entry in each environment, and what became of it
 * @param problems all of them, by file and line
 */
record HealthImport(Sources sources, List<Pair> pairs, List<Problem> problems) {

    HealthImport {
        pairs = List.copyOf(pairs);
        problems = List.copyOf(problems);
    }

    /**
     * Reads, checks and converts; writes nothing.
     *
     * @param regions of environments, whatever files say
     * @param globalEnvironment the environment whose flags components in Global take, if any
     * @param keepThresholds whether equality with all or nothing is kept
     */
    static HealthImport of(
            Path directory,
            Components components,
            Map<String, String> regions,
            @Nullable String globalEnvironment,
            boolean keepThresholds) {
        Problems problems = new Problems(List.of());
        Sources sources = new SourcesReader(problems).read(directory);
        regions.forEach(sources.regions()::set);
        ComponentSearch search = new ComponentSearch(components, globalEnvironment, problems);
        Conversion conversion = new Conversion(sources.regions(), components, search, keepThresholds, problems);
        List<Pair> pairs = sources.configurations().stream()
                .flatMap(configuration -> conversion.convert(configuration).stream())
                .toList();
        return new HealthImport(sources, pairs, problems.sorted());
    }

    /** What can be written. */
    Stream<ImportedHealth> health() {
        return pairs.stream().flatMap(pair -> pair.health().stream());
    }
}

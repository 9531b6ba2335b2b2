package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Problems;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import io.cloudmon.ingest.catalogue.source.TextFile;
import io.cloudmon.ingest.catalogue.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds metrics-processor's files in a directory by what is in them, not by their names. Use each once.
 *
 * <p>Where each directory has templates, flags and health metrics of its own, each is a configuration by itself;
 * otherwise all files together are one.
 */
final class SourcesReader {
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("^(" + String.join("|", Configuration.PARTS) + ")\\s*:", Pattern.MULTILINE);

    private final Problems problems;
    private final TreeMap<String, List<Item>> rootsByDirectory = new TreeMap<>();
    private final EnvironmentRegions regions = new EnvironmentRegions();
    private final List<String> files = new ArrayList<>();

    /** @param problems where to add what cannot be read */
    SourcesReader(Problems problems) {
        this.problems = problems;
    }

    Sources read(Path directory) {
        SourceSnapshot snapshot = SourceSnapshot.of(directory);
        snapshot.problems().forEach(problems::add);
        snapshot.files().forEach(this::file);
        return new Sources(configurations(), regions, files);
    }

    private List<Configuration> configurations() {
        List<Configuration> each =
                rootsByDirectory.values().stream().map(Configuration::new).toList();
        if (each.stream().allMatch(Configuration::isComplete)) {
            return each;
        }
        return List.of(new Configuration(
                rootsByDirectory.values().stream().flatMap(List::stream).toList()));
    }

    /** A file that is not metrics-processor's may be faulty: it is none of this import's business. */
    private void file(TextFile text) {
        List<Problem> faults = new ArrayList<>();
        Optional<SourceFile> file = YamlReader.read(text, faults);
        if (LOOKS_LIKE_ONE.matcher(text.text()).find()) {
            faults.forEach(problems::add);
        }
        file.ifPresent(this::content);
    }

    private void content(SourceFile file) {
        Item root = Item.root(file);
        List<String> found = new ArrayList<>();
        for (String part : Configuration.PARTS) {
            if (Configuration.holds(root, part)) {
                found.add(root.get(part).node().size() + " " + part);
            }
        }
        if (!found.isEmpty()) {
            rootsByDirectory
                    .computeIfAbsent(directory(file.name()), key -> new ArrayList<>())
                    .add(root);
        }
        if (regions.read(file.root())) {
            found.add("environments with their regions");
        }
        if (!found.isEmpty()) {
            files.add(file.name() + ": " + String.join(", ", found));
        }
    }

    private static String directory(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}

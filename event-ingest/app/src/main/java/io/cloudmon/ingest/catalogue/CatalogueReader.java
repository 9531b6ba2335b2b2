package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Place;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import io.cloudmon.ingest.catalogue.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and validates catalogues: finds every problem in all files, not only the first. Thread-safe. */
public final class CatalogueReader {
    private final CatalogueSchema schema = new CatalogueSchema();
    private final OpenSlo openSlo = new OpenSlo();
    private final List<Rule> rules;

    /** @param probes the probes that checks may name */
    public CatalogueReader(KnownProbes probes) {
        rules = List.of(
                new UniqueIds(),
                new KnownReferences(),
                new PlacesAndTimes(),
                new CheckTimes(),
                new Quorums(),
                new ProbeConfigs(probes),
                new SloWindows(),
                new HealthChecks(),
                new FlagTerms(),
                new FlagUse(),
                new SloMethods(),
                new ServiceTerms());
    }

    /** Reads a directory, with its sub-directories, or one file. */
    public CatalogueReading read(Path path) {
        return read(path, SourceSnapshot.of(path));
    }

    /** Validates what was read from a directory. */
    public CatalogueReading read(Path path, SourceSnapshot snapshot) {
        List<Problem> unreadable = new ArrayList<>(snapshot.problems());
        List<SourceFile> documents = snapshot.files().stream()
                .flatMap(file -> YamlReader.readAll(file, unreadable).stream())
                .toList();
        Problems problems = new Problems(unreadable);
        if (snapshot.files().isEmpty() && problems.isEmpty()) {
            Place directory = new Place(path.toString(), 1, "directory");
            problems.add(new Problem(directory, "holds no *.yaml or *.yml file", "add one, or name another directory"));
        }
        List<SourceFile> files = openSlo.translate(documents, problems);
        files.forEach(file -> schema.check(file, problems));
        Draft draft = new Draft(files);
        rules.forEach(rule -> rule.check(draft, problems));
        return problems.isEmpty()
                ? new CatalogueReading.Valid(Assembly.of(draft), snapshot.digest())
                : new CatalogueReading.Invalid(problems.sorted(), snapshot.digest());
    }
}

package io.cloudmon.ingest.cloudmonimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.ingest.catalogue.source.Place;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import io.cloudmon.ingest.catalogue.source.TextFile;
import io.cloudmon.ingest.catalogue.source.YamlReader;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.MetricsProcessorCommand;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds CloudMon's files in a directory by what is in them, not by their names. Use each once. */
final class SourcesReader {
    private final List<Leftover> leftovers;
    private final List<LegacyComponent> components = new ArrayList<>();
    private final List<LegacyElement> elements = new ArrayList<>();
    private final List<LegacyService> services = new ArrayList<>();
    private final Matrix matrix = new Matrix();
    private final List<String> files = new ArrayList<>();

    /** @param leftovers where to add what is not understood */
    SourcesReader(List<Leftover> leftovers) {
        this.leftovers = leftovers;
    }

    CloudMonSources read(Path directory) {
        SourceSnapshot snapshot = SourceSnapshot.of(directory);
        List<Problem> problems = new ArrayList<>(snapshot.problems());
        for (TextFile text : snapshot.files()) {
            YamlReader.read(text, problems).ifPresent(file -> file(file, text));
        }
        problems.forEach(p -> leftovers.add(new Leftover(p.place(), p.place().field(), p.message())));
        return new CloudMonSources(components, elements, services, matrix, files);
    }

    private void file(SourceFile file, TextFile text) {
        JsonNode root = file.root();
        if (root.path("components").path(0).has("attributes")) {
            components(file);
            CommentedOut.components(text).forEach(leftovers::add);
        } else if (root.path("elements").isObject()) {
            elements(file);
        } else if (root.path("services").isObject()) {
            services(file);
        } else if (MatrixReader.accepts(root)) {
            found(file, new MatrixReader(matrix).read(file));
        } else if (MetricsProcessorCommand.accepts(root)) {
            leftovers.add(new Leftover(file.place(""), "file", "is for `import metrics-processor`, after this import"));
        } else {
            leftovers.add(
                    new Leftover(file.place(""), "file", "is no file of CloudMon's that holds checks or components"));
        }
    }

    private void components(SourceFile file) {
        JsonNode list = file.root().path("components");
        for (int i = 0; i < list.size(); i++) {
            component(file.place("components[" + i + "]"), list.get(i));
        }
        found(file, "catalogue, " + list.size() + " components");
    }

    private void component(Place place, JsonNode entry) {
        JsonNode attributes = entry.path("attributes");
        String name = entry.path("name").asText();
        String region = attributes.path("region").asText();
        if (name.isBlank() || region.isBlank()) {
            leftovers.add(new Leftover(place, "component '" + name + "'", "has no name or no region"));
            return;
        }
        components.add(new LegacyComponent(
                place,
                name,
                region,
                attributes.path("category").asText("Other"),
                attributes.path("type").asText(Slug.of(name))));
    }

    private void elements(SourceFile file) {
        int before = elements.size();
        file.root()
                .path("elements")
                .properties()
                .forEach(field -> elements.add(new LegacyElement(
                        file.place("elements." + field.getKey()),
                        field.getKey(),
                        field.getValue().path("service_type").asText(),
                        texts(field.getValue().path("urls")))));
        long urls =
                elements.stream().skip(before).mapToLong(e -> e.paths().size()).sum();
        found(file, "epmon, " + (elements.size() - before) + " elements, " + urls + " URLs");
    }

    private void services(SourceFile file) {
        int before = services.size();
        file.root()
                .path("services")
                .properties()
                .forEach(field -> services.add(new LegacyService(
                        file.place("services." + field.getKey()),
                        field.getKey(),
                        texts(field.getValue().path("urls")))));
        long urls =
                services.stream().skip(before).mapToLong(s -> s.urls().size()).sum();
        found(file, "globalmon, " + (services.size() - before) + " services, " + urls + " URLs");
    }

    private void found(SourceFile file, String what) {
        files.add(file.name() + ": " + what);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

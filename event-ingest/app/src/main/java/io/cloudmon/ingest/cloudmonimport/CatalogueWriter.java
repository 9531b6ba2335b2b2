package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Fields;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import io.cloudmon.ingest.cloudmonimport.output.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a catalogue as YAML: one file for the places, one per region for its components. */
final class CatalogueWriter {
    private static final String SLOS = """

            # CloudMon publishes monthly availability and has no objectives. Set yours:
            #slos:
            #  - id: standard
            #    components: ["*"]
            #    objective: 99.9
            #    windows:
            #      - {rolling: 30d}
            #      - {calendar: month}
            """;

    private final YamlText yaml = new YamlText();

    void write(ImportedCatalogue catalogue, Path directory) throws IOException {
        Files.createDirectories(directory);
        String places = yaml.of(Map.of("providers", List.of(provider(catalogue)))) + "\n"
                + yaml.of(Map.of("locations", locations(catalogue))) + SLOS;
        save(directory.resolve("places.yaml"), "Time zones are not in CloudMon's configuration: set them.", places);
        for (String region : catalogue.regions()) {
            List<Map<String, Object>> components = catalogue.components().stream()
                    .filter(component -> component.source().region().equals(region))
                    .map(component -> component.yaml(catalogue.provider()))
                    .toList();
            save(
                    directory.resolve("components-" + Slug.of(region) + ".yaml"),
                    "Components of " + region + ".",
                    yaml.of(Map.of("components", components)));
        }
    }

    private static Map<String, Object> provider(ImportedCatalogue catalogue) {
        List<Map<String, Object>> regions = catalogue.regions().stream()
                .map(region -> Fields.of("id", Slug.of(region), "name", region, "zone", "Etc/UTC"))
                .toList();
        return Fields.of("id", catalogue.provider(), "name", catalogue.providerName(), "regions", regions);
    }

    private static List<Map<String, Object>> locations(ImportedCatalogue catalogue) {
        return catalogue.locations().stream()
                .map(zone -> Fields.of("id", Slug.of(zone), "name", zone))
                .toList();
    }

    private static void save(Path file, String comment, String text) throws IOException {
        Files.writeString(file, "# Made by `cloudmon import cloudmon`. " + comment + "\n" + text);
    }
}

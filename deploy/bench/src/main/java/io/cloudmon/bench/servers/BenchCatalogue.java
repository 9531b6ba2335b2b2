package io.cloudmon.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A catalogue of HTTP checks that run each minute from every location, four checks to a component.
 *
 * @param checks how many checks
 * @param locations how many locations
 */
public record BenchCatalogue(int checks, int locations) {
    public static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int CHECKS_PER_COMPONENT = 4;

    public List<String> checkIds() {
        return IntStream.range(0, checks).mapToObj(BenchCatalogue::checkId).toList();
    }

    public List<String> locationIds() {
        return IntStream.range(0, locations)
                .mapToObj(location -> "location-" + location)
                .toList();
    }

    /** Writes it as a directory that ingest reads. */
    public Path write(Path parent) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                providers:
                  - id: bench
                    name: Bench
                    regions:
                      - {id: one, name: One}
                locations:
                """);
        locationIds().forEach(id -> yaml.append("  - {id: %s, name: %s}%n".formatted(id, id)));
        yaml.append("components:\n");
        for (int component = 0; component * CHECKS_PER_COMPONENT < checks; component++) {
            component(yaml, component);
        }
        yaml.append("""
                slos:
                  - {id: standard, components: ["*"], objective: 99.9, windows: [{rolling: 30d}]}
                """);
        Path directory = Files.createDirectories(parent.resolve("catalogue"));
        Files.writeString(directory.resolve("bench.yaml"), yaml);
        return directory;
    }

    private void component(StringBuilder yaml, int component) {
        yaml.append("""
                  - id: component-%1$d
                    provider: bench
                    region: one
                    name: Component %1$d
                    type: compute
                    category: Compute
                    checks:
                """.formatted(component));
        int first = component * CHECKS_PER_COMPONENT;
        for (int check = first; check < Math.min(checks, first + CHECKS_PER_COMPONENT); check++) {
            yaml.append(
                    "      - {id: %s, probe: http, target: \"https://bench.example/%d\", interval: 1m, timeout: 10s}%n"
                            .formatted(checkId(check), check));
        }
    }

    private static String checkId(int check) {
        return "check-" + check;
    }
}

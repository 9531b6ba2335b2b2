package io.cloudmon.e2e.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Catalogues of the journeys. */
final class Catalogues {

    private Catalogues() {}

    /** One component, {@code shop}, checked every two seconds by {@code shop-page} at the sample target. */
    static Path shop(Path directory) {
        return write(directory, """
                providers:
                  - {id: mall, name: The Mall, regions: [{id: town, name: Town}]}
                locations:
                  - {id: local, name: Here, allow_private: true}
                components:
                  - id: shop
                    provider: mall
                    region: town
                    name: Shop
                    type: web
                    category: Web
                    checks:
                      - id: shop-page
                        probe: http
                        target: http://127.0.0.1:${env:CLOUDMON_SAMPLE_HTTP_PORT:-18080}/healthy
                        interval: 2s
                        timeout: 1s
                slos:
                  - id: standard
                    components: [shop]
                    objective: 99.9
                    windows: [{rolling: 7d}, {calendar: day}]
                """);
    }

    /** Five checks that only {@code elsewhere} runs, where there is no agent: the test speaks for it. */
    static Path elsewhere(Path directory) {
        StringBuilder checks = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            checks.append("      - {id: load-%d, probe: http, target: 'http://127.0.0.1/', interval: 1s, timeout: 1s, "
                            .formatted(i))
                    .append("locations: [elsewhere]}\n");
        }
        return write(directory, """
                providers:
                  - {id: mall, name: The Mall, regions: [{id: town, name: Town}]}
                locations:
                  - {id: local, name: Here, allow_private: true}
                  - {id: elsewhere, name: Elsewhere}
                components:
                  - id: alive
                    provider: mall
                    region: town
                    name: Alive
                    type: web
                    category: Web
                    checks:
                      - {id: alive-page, probe: http, interval: 2s, timeout: 1s, locations: [local],
                         target: "http://127.0.0.1:${env:CLOUDMON_SAMPLE_HTTP_PORT:-18080}/healthy"}
                  - id: loaded
                    provider: mall
                    region: town
                    name: Loaded
                    type: web
                    category: Web
                    checks:
                """ + checks);
    }

    /** Ten mistakes of ten kinds in what is otherwise a catalogue. */
    static Path tenMistakes(Path directory) {
        return write(directory, """
                providers:
                  - {id: mall, name: The Mall, regions: [{id: town, name: Town, zone: Europe/Nowhere}]}
                locations:
                  - {id: local, name: Here, allow_private: true}
                  - {id: local, name: Here again}
                components:
                  - id: shop
                    provider: mall
                    region: village
                    name: Shop
                    type: web
                    category: Web
                    checks:
                      - {id: a, probe: htttp, target: "http://127.0.0.1/", interval: 5s, timeout: 1s}
                      - {id: b, probe: http, target: "http://127.0.0.1/", interval: 5s, timeout: 10s}
                      - {id: c, probe: http, target: "http://127.0.0.1/", interval: 5s, timeout: 2s, attempts: 3}
                      - {id: d, probe: http, target: "http://127.0.0.1/", interval: 5s, timeout: 1s,
                         config: {max_body: many}}
                      - {id: e, probe: http, target: "http://127.0.0.1/", interval: 5s, timeout: 1s,
                         quorum: {failing: 2}}
                slos:
                  - {id: standard, components: [shop], objective: 100, windows: [{rolling: 30d}]}
                  - {id: other, components: ["storage-*"], objective: 99, windows: [{rolling: 30d}]}
                """);
    }

    static Path write(Path directory, String text) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("catalogue.yaml"), text);
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

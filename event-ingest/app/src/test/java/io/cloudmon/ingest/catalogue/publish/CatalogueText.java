package io.cloudmon.ingest.catalogue.publish;

import java.util.ArrayList;
import java.util.List;

/** Writes catalogues for tests: one provider, region and location, one component and its checks. */
final class CatalogueText {
    private final String component;
    private final List<String> checks = new ArrayList<>();
    private String health = "";

    CatalogueText(String component) {
        this.component = component;
    }

    CatalogueText check(String id, String target, String interval) {
        checks.add(
                "      - {id: %s, probe: steady, target: '%s', interval: %s, timeout: 1s, config: {text: '${env:NAME}', number: 7}}"
                        .formatted(id, target, interval));
        return this;
    }

    /** A flag that is true from so many per cent of failures on makes the component bad. */
    CatalogueText badFrom(int percent) {
        health = """
                health:
                  - component: %s
                    flags: [{id: down, measure: failure_ratio, over: 3m, at_least: %d}]
                    expressions: [{when: down, state: bad}]
                """.formatted(component, percent);
        return this;
    }

    @Override
    public String toString() {
        return """
                providers: [{id: nimbus, name: Nimbus, regions: [{id: eu-1, name: Europe 1, zone: Europe/Berlin}]}]
                locations: [{id: local, name: Here, allow_private: true}]
                components:
                  - id: %s
                    provider: nimbus
                    region: eu-1
                    name: A component
                    type: thing
                    category: Things
                    checks:
                %s
                slos:
                  - {id: standard, components: ["*"], objective: 99.9, windows: [{rolling: 30d}, {calendar: month}]}
                  - {id: terms, components: ["*"], objective: 99, windows: [{rolling: 7d}, {calendar: day}],
                     method: time_slices, slice: 5m, slice_target: 95, credits: [{below: 99, credit: 10}],
                     service_hours: {zone: Europe/Berlin, weekly: [mon-fri 08:00-18:00], except: [2026-12-24]}}
                """.formatted(component, String.join("\n", checks)) + health;
    }
}

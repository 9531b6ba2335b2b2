package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.LocationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the topic has to hold, told by the database alone: so that a crash between the two heals by itself. */
@ApplicationScoped
class EntriesInForce {
    private final LocationRepository locations;
    private final ComponentRepository components;
    private final CheckRepository checks;
    private final CheckVersionRepository versions;

    @Inject
    EntriesInForce(
            LocationRepository locations,
            ComponentRepository components,
            CheckRepository checks,
            CheckVersionRepository versions) {
        this.locations = locations;
        this.components = components;
        this.checks = checks;
        this.versions = versions;
    }

    TopicContent read() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        locations.list("removedAt is null").stream().map(LocationRow::entry).forEach(entry -> put(entries, entry));
        Map<Integer, String> ids =
                components.listAll().stream().collect(Collectors.toMap(ComponentRow::no, ComponentRow::id));
        Map<Integer, CheckVersionRow> inForce = versions.inForce();
        checks.list("removedAt is null")
                .forEach(check -> put(
                        entries, entry(check, Stored.row(inForce, check.no()), Stored.row(ids, check.componentNo()))));
        return new TopicContent(entries);
    }

    private static CheckEntry entry(CheckRow check, CheckVersionRow version, String component) {
        CheckTerms terms = version.terms();
        CheckDefinition definition = CheckDefinition.read(terms.definition());
        return new CheckEntry(
                check.id(),
                version.key().version(),
                component,
                definition.name(),
                definition.probe(),
                definition.target(),
                terms.intervalUs(),
                terms.timeoutUs(),
                terms.attempts(),
                definition.degradedAboveUs(),
                definition.locations(),
                definition.config());
    }

    private static void put(Map<String, byte[]> entries, LocationEntry entry) {
        entries.put(CatalogueCodec.LOCATION + entry.id(), CatalogueCodec.encode(entry));
    }

    private static void put(Map<String, byte[]> entries, CheckEntry entry) {
        entries.put(CatalogueCodec.CHECK + entry.id(), CatalogueCodec.encode(entry));
    }
}

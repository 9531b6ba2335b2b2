package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A component of the new catalogue, to which checks are added. */
final class ImportedComponent {
    private final String id;
    private final LegacyComponent source;
    private final List<ImportedCheck> checks = new ArrayList<>();
    private final Map<String, String> sourceByTarget = new HashMap<>();

    ImportedComponent(String id, LegacyComponent source) {
        this.id = id;
        this.source = source;
    }

    String id() {
        return id;
    }

    LegacyComponent source() {
        return source;
    }

    int checks() {
        return checks.size();
    }

    /**
     * Adds a check unless its target is checked already.
     *
     * @param from what it is made of
     * @return what the check that is there already was made of
     */
    Optional<String> add(ImportedCheck check, String from) {
        String earlier = sourceByTarget.putIfAbsent(check.target(), from);
        if (earlier == null) {
            checks.add(check);
        }
        return Optional.ofNullable(earlier);
    }

    Map<String, Object> yaml(String provider) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("provider", provider);
        fields.put("region", Slug.of(source.region()));
        fields.put("name", source.name());
        fields.put("type", Slug.of(source.type()));
        fields.put("category", source.category());
        if (!checks.isEmpty()) {
            fields.put("checks", checks.stream().map(ImportedCheck::yaml).toList());
        }
        return fields;
    }
}

package io.cloudmon.status.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.page.Overview.Group;
import io.cloudmon.status.page.Overview.ProviderSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Arranges components by provider and category, in the catalogue's order. */
@ApplicationScoped
class OverviewAssembler {
    private final Headlines headlines;
    private final Rows rows;

    OverviewAssembler(Headlines headlines, Rows rows) {
        this.headlines = headlines;
        this.rows = rows;
    }

    Overview assemble(Measurements read, Instant now) {
        List<ProviderSection> sections = grouped(read.components(), Component::provider).values().stream()
                .map(ofProvider -> section(ofProvider, read, now))
                .toList();
        return new Overview(headlines.of(read.components(), now), sections);
    }

    private ProviderSection section(List<Component> components, Measurements read, Instant now) {
        List<Group> groups = grouped(components, Component::category).entrySet().stream()
                .map(group -> new Group(group.getKey(), rowsOf(group.getValue(), read, now)))
                .toList();
        Component any = components.getFirst();
        return new ProviderSection(any.provider(), any.providerName(), headlines.sentence(components), groups);
    }

    private List<ComponentRow> rowsOf(List<Component> components, Measurements read, Instant now) {
        return components.stream()
                .map(component -> rows.row(component, read, now))
                .toList();
    }

    private static Map<String, List<Component>> grouped(List<Component> components, Function<Component, String> by) {
        return components.stream().collect(groupingBy(by, LinkedHashMap::new, toList()));
    }
}

package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Makes a check of each path of epmon's elements, in each region whose component it is about. */
final class ElementConversion {
    private static final List<String> WHAT_EPMON_ACCEPTS = List.of("2xx", "3xx", "4xx");

    private final List<ImportedComponent> components;
    private final Matrix matrix;
    private final List<Leftover> leftovers;
    private final Map<String, LegacyElement> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final SortedSet<String> variables = ImportedCatalogue.noVariables();

    ElementConversion(List<ImportedComponent> components, Matrix matrix, List<Leftover> leftovers) {
        this.components = components;
        this.matrix = matrix;
        this.leftovers = leftovers;
    }

    /** The environment variables that the checks refer to. */
    SortedSet<String> variables() {
        return variables;
    }

    void convert(LegacyElement element) {
        LegacyElement same = known.putIfAbsent(element.name(), element);
        if (same != null) {
            leave(element, "is given again; the one at " + same.place().fileAndLine() + " is kept");
        } else if (element.isSkipped()) {
            leave(element, "its name says that CloudMon skips it");
        } else if (element.paths().isEmpty()) {
            leave(element, "has no urls");
        } else if (matrix.regionsOf(element).filter(Set::isEmpty).isPresent()) {
            leave(element, "no environment of the matrix uses it");
        } else {
            attach(element);
        }
    }

    private void attach(LegacyElement element) {
        List<ImportedComponent> targets = targets(element);
        if (targets.isEmpty()) {
            String where = matrix.regionsOf(element)
                    .map(regions -> " in " + String.join(", ", regions))
                    .orElse("");
            leave(element, "no component has one of the types " + ComponentTypes.of(element) + where);
        }
        for (ImportedComponent component : targets) {
            element.paths().forEach(path -> check(component, element, path));
        }
    }

    private List<ImportedComponent> targets(LegacyElement element) {
        List<ImportedComponent> eligible = components.stream()
                .filter(component -> !component.source().isGlobal())
                .filter(component -> matrix.regionsOf(element)
                        .map(regions -> regions.contains(component.source().region()))
                        .orElse(true))
                .toList();
        return ComponentTypes.of(element).stream()
                .map(type -> eligible.stream()
                        .filter(component -> component.source().type().equals(type))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void check(ImportedComponent component, LegacyElement element, String path) {
        String variable = variable(component.source().region(), element.serviceType());
        String id = Slug.id(component.id(), element.name(), path);
        ImportedCheck check = new ImportedCheck(
                ids.contains(id) ? Slug.id(component.id(), element.name(), path, "" + ids.size()) : id,
                element.serviceType() + " " + path,
                "https://${env:" + variable + "}" + path,
                "1m",
                "5s",
                WHAT_EPMON_ACCEPTS);
        component
                .add(check, "element " + element.name())
                .ifPresentOrElse(earlier -> repeated(component, element, path, earlier), () -> {
                    ids.add(check.id());
                    variables.add(variable);
                });
    }

    private void repeated(ImportedComponent component, LegacyElement element, String path, String earlier) {
        String what = "element " + element.name() + ", path " + path + " in "
                + component.source().region();
        leftovers.add(new Leftover(element.place(), what, "is checked already because of " + earlier));
    }

    private void leave(LegacyElement element, String why) {
        String urls = element.paths().size() == 1 ? "1 URL" : element.paths().size() + " URLs";
        leftovers.add(new Leftover(element.place(), "element " + element.name() + " (" + urls + ")", why));
    }

    private static String variable(String region, String serviceType) {
        return "CLOUD_"
                + Slug.of(region + "-" + serviceType).toUpperCase(Locale.ROOT).replace('-', '_') + "_BASE";
    }
}

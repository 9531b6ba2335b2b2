package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a check of each URL of globalmon's services. */
final class ServiceConversion {
    private final List<ImportedComponent> components;
    private final Matrix matrix;
    private final List<Leftover> leftovers;
    private final Set<String> ids = new HashSet<>();

    ServiceConversion(List<ImportedComponent> components, Matrix matrix, List<Leftover> leftovers) {
        this.components = components;
        this.matrix = matrix;
        this.leftovers = leftovers;
    }

    void convert(LegacyService service) {
        List<ImportedComponent> targets = targets(service);
        if (targets.isEmpty() || service.urls().isEmpty()) {
            String why = service.urls().isEmpty() ? "has no urls" : "no component has the type " + service.name();
            leftovers.add(new Leftover(service.place(), what(service), why));
        }
        for (ImportedComponent component : targets) {
            service.urls().forEach(url -> check(component, service, url));
        }
    }

    private List<ImportedComponent> targets(LegacyService service) {
        List<ImportedComponent> same = components.stream()
                .filter(component -> component.source().type().equals(service.name()))
                .toList();
        List<ImportedComponent> global =
                same.stream().filter(component -> component.source().isGlobal()).toList();
        List<String> all =
                same.stream().map(component -> component.source().region()).toList();
        Set<String> regions = matrix.regionsOf(service, all);
        return global.isEmpty()
                ? same.stream()
                        .filter(component -> regions.contains(component.source().region()))
                        .toList()
                : global;
    }

    private void check(ImportedComponent component, LegacyService service, String url) {
        int fragment = url.indexOf('#');
        String target = fragment < 0 ? url : url.substring(0, fragment);
        if (fragment >= 0) {
            String why = "is left off, for browsers never send it to the server";
            leftovers.add(new Leftover(service.place(), "the end " + url.substring(fragment) + " of a URL", why));
        }
        String id = Slug.id(component.id(), "web", target.replaceFirst("^https?://", ""));
        String unique = ids.contains(id) ? id + "-" + ids.size() : id;
        ImportedCheck check = new ImportedCheck(unique, target, target, "10s", "10s", List.of());
        component
                .add(
                        check,
                        "service " + service.name() + " at " + service.place().fileAndLine())
                .ifPresentOrElse(
                        earlier -> leftovers.add(new Leftover(
                                service.place(),
                                what(service) + ", " + url,
                                "is checked already because of " + earlier)),
                        () -> ids.add(unique));
    }

    private static String what(LegacyService service) {
        return "service " + service.name();
    }
}

package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which checks of a component are about a service that flags are about.
 *
 * <p>A check made of epmon's elements has the service's type as the first word of its name and the element's name after
 * the component's in its id; one made of globalmon's services has {@code web} there.
 */
final class ServiceChecks {
    /** What the checks made of globalmon's services are of. */
    static final String WEB = "web";

    private static final String VERSION = "-?v\\d+(-\\d+)?$";

    /** The official type of a service to the older one that clouds still use. */
    private static final Map<String, String> OLDER_NAMES =
            Map.of("block-storage", "volume", "object", "object-store", "shared-file-system", "share");

    private final Component component;
    private final Set<String> services;

    /** @param services all that the component's flags are about */
    ServiceChecks(Component component, Set<String> services) {
        this.component = component;
        this.services = services;
    }

    List<Check> of(String service, Origin origin) {
        List<Check> own = component.checks().stream()
                .filter(check -> isWeb(check) == (origin == Origin.GLOBALMON))
                .toList();
        if (origin == Origin.GLOBALMON) {
            return own;
        }
        List<Check> exact =
                own.stream().filter(check -> isAbout(check, service)).toList();
        return exact.isEmpty()
                ? own.stream()
                        .filter(check -> isAnyVersionOf(check, service))
                        .filter(check -> services.stream().noneMatch(other -> isAbout(check, other)))
                        .toList()
                : exact;
    }

    /** What the component's checks are of, for a person to read. */
    Set<String> kinds() {
        return component.checks().stream()
                .map(check -> isWeb(check) ? WEB : type(check).isEmpty() ? rest(check) : type(check))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isWeb(Check check) {
        return rest(check).startsWith(WEB + "-");
    }

    private boolean isAbout(Check check, String service) {
        String slug = Slug.of(service);
        return type(check).equals(slug) || isNamed(check, slug);
    }

    private boolean isAnyVersionOf(Check check, String service) {
        String plain = Slug.of(service).replaceFirst(VERSION, "");
        return Stream.of(plain, OLDER_NAMES.getOrDefault(plain, plain))
                .anyMatch(name -> type(check).replaceFirst(VERSION, "").equals(name) || isNamed(check, name));
    }

    private boolean isNamed(Check check, String name) {
        return rest(check).equals(name) || rest(check).startsWith(name + "-");
    }

    private static String type(Check check) {
        int space = check.name().indexOf(' ');
        return space < 0 ? "" : Slug.of(check.name().substring(0, space));
    }

    private String rest(Check check) {
        String prefix = component.id() + "-";
        return check.id().startsWith(prefix) ? check.id().substring(prefix.length()) : check.id();
    }
}

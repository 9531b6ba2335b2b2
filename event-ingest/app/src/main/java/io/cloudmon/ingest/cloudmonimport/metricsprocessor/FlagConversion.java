package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Problems;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the checks that flags are about and makes flags of the catalogue of them. */
final class FlagConversion {
    /** As often as epmon asks; what a query means by "now" that takes no average. */
    private static final Duration NOW = Duration.ofMinutes(1);

    private final Problems problems;

    FlagConversion(Problems problems) {
        this.problems = problems;
    }

    /** The flags that have checks; what keeps others from it is reported, once for each service. */
    List<ImportedFlag> convert(HealthEntry entry, List<Flag> flags, Component component) {
        Set<String> services = flags.stream().map(flag -> flag.key().service()).collect(Collectors.toSet());
        ServiceChecks checks = new ServiceChecks(component, services);
        Set<String> reported = new HashSet<>();
        List<ImportedFlag> converted = new ArrayList<>();
        for (Flag flag : flags) {
            List<Check> own = checks.of(flag.key().service(), flag.signal().origin());
            if (!own.isEmpty()) {
                converted.add(new ImportedFlag(flag, CheckPatterns.of(component, own), over(flag, own)));
            } else if (reported.add(flag.key().service())) {
                withoutChecks(entry, flag, component, checks.kinds());
            }
        }
        return converted;
    }

    private void withoutChecks(HealthEntry entry, Flag flag, Component component, Set<String> kinds) {
        String kind = flag.signal().origin() == Origin.GLOBALMON
                ? ServiceChecks.WEB
                : flag.key().service();
        String has = kinds.isEmpty() ? "no check at all" : "checks of " + String.join(", ", kinds) + " only";
        problems.add(
                entry.flags().getOrDefault(flag.key(), entry.item()),
                "is '" + flag.key() + "', which needs a check of '" + kind + "', but component '" + component.id()
                        + "' has " + has,
                "add one with an id that begins with " + Slug.id(component.id(), kind)
                        + ", or make an entry without it");
    }

    /** Not shorter than the time between two results. */
    private static Duration over(Flag flag, List<Check> checks) {
        Duration asked = flag.signal().over().orElse(NOW);
        return checks.stream().map(Check::interval).reduce(asked, (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
}

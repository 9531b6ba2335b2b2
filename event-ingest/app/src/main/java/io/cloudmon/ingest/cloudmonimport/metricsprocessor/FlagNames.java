package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Nearest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of flags that are defined, and which of them somebody meant. */
final class FlagNames {
    private final Set<FlagKey> defined;
    private final Set<FlagKey> unused;

    FlagNames(Configuration configuration, Flags flags) {
        defined = flags.keys();
        unused = new TreeSet<>(defined);
        configuration
                .entries()
                .flatMap(entry -> entry.item().list("metrics"))
                .flatMap(metric -> metric.text().stream())
                .flatMap(text -> FlagKey.parse(text).stream())
                .forEach(unused::remove);
    }

    boolean isDefined(FlagKey key) {
        return defined.contains(key);
    }

    /** Those that no entry lists. */
    Set<FlagKey> unused() {
        return unused;
    }

    /** What to write for a flag that is not defined: a flag of that name that nobody uses, or one of a service much alike. */
    String fix(FlagKey key) {
        Predicate<FlagKey> alike = other -> other.name().equals(key.name());
        String free = unused.stream().filter(alike).map(FlagKey::toString).collect(Collectors.joining(", "));
        if (!free.isEmpty()) {
            return "define it, or did you mean one that no entry lists? " + free;
        }
        Set<String> services =
                defined.stream().filter(alike).map(FlagKey::service).collect(Collectors.toSet());
        return Nearest.to(key.service(), services)
                .map(service -> "define it, or did you mean '" + service + "." + key.name() + "'?")
                .orElse("define it, or remove the entry");
    }
}

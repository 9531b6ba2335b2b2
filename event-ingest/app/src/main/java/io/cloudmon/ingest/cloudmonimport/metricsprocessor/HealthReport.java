package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.cloudmonimport.output.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import says to the person who ran it. */
record HealthReport(HealthImport read) {

    /** All of it, problems included. */
    String text() {
        String title = "Left out because of problems (" + read.problems().size() + ")";
        return summary() + "\n" + Section.of(title, read.problems().stream().map(Problem::toString));
    }

    /** What was read, what became of it and how. */
    String summary() {
        List<Pair> pairs = read.pairs();
        return Stream.of(
                        Section.of("Read", read.sources().files().stream()),
                        Section.of(
                                Section.count(pairs.size(), "pair") + " of entry and environment",
                                Arrays.stream(Fate.values()).flatMap(this::fate)),
                        Section.of("Thresholds that are easier to reach than metrics-processor's", softened()),
                        Section.of("How", how()))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> fate(Fate fate) {
        Map<String, List<String>> byEnvironment = read.pairs().stream()
                .filter(pair -> pair.fate() == fate)
                .collect(Collectors.groupingBy(
                        Pair::environment,
                        TreeMap::new,
                        Collectors.mapping(pair -> pair.entry().name(), Collectors.toList())));
        int count = byEnvironment.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            return Stream.empty();
        }
        Stream<String> names = fate == Fate.WRITTEN
                ? Stream.empty()
                : byEnvironment.entrySet().stream()
                        .map(entry -> "    " + entry.getKey() + ": " + String.join(", ", entry.getValue()));
        return Stream.concat(Stream.of(count + " " + fate.meaning()), names);
    }

    private Stream<String> softened() {
        Map<String, Long> flags = read.health()
                .flatMap(health -> health.flags().stream())
                .map(ImportedFlag::flag)
                .filter(flag -> flag.bound().isSoftened())
                .collect(Collectors.groupingBy(HealthReport::softening, TreeMap::new, Collectors.counting()));
        return flags.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + Section.count(entry.getValue(), "flag")
                        + ", for nearly everything failing read as healthy; --keep-thresholds keeps it");
    }

    private static String softening(Flag flag) {
        boolean all = flag.bound().field().equals("at_least");
        return "eq " + (all ? 100 : 0) + " is " + flag.bound().field() + " "
                + flag.bound().value();
    }

    private static Stream<String> how() {
        return Stream.of(
                "failed / attempted is the share of failed results. epmon counts only answers that never came; here a result",
                "also fails by what its check asserts, which for imported checks is a status of 500 and more.",
                "Statuses / attempted is their share of all results that ran, not of those in slots with such an answer.",
                "A number of results above 0 is their share above 0; stats.timers are milliseconds.",
                "smartSummarize's time is the window; without it the last minute is taken, and never less than a check's",
                "interval. All flags are evaluated at the same due times, so no flag waits for another's bucket.",
                "No result is unknown and never false. Weight 1 is degraded, weight 2 is bad.",
                "A flag counts the checks made of its service: by the first word of the check's name, or its id after the",
                "component's. Flags of globalmon's counters count the component's web checks.",
                "A component has one entry. One in region Global needs --global, which says whose flags it takes.");
    }
}

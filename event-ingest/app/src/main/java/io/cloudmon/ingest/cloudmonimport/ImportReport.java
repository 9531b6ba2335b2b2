package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import says to the person who ran it. */
record ImportReport(CloudMonSources sources, ImportedCatalogue catalogue, List<Leftover> leftovers, String out) {

    ImportReport {
        leftovers = leftovers.stream().distinct().sorted().toList();
    }

    String text() {
        return Stream.of(
                        Section.of("Read", sources.files().stream()),
                        Section.of("Written to " + out, Stream.of(figures())),
                        Section.of("How", how()),
                        Section.of(
                                "Set these at every agent, to host and path without https://, such as"
                                        + " ecs.eu.example.org/v2.1/<project>",
                                catalogue.variables().stream()),
                        Section.of(
                                "Not mapped (" + leftovers.size() + ")",
                                leftovers.stream().map(Leftover::toString)))
                .collect(Collectors.joining("\n"));
    }

    private String figures() {
        return "1 provider, " + catalogue.regions().size() + " regions, "
                + catalogue.locations().size() + " locations, "
                + catalogue.components().size() + " components, " + catalogue.checks() + " checks";
    }

    private static Stream<String> how() {
        return Stream.of(
                "Each path of an epmon element is an http check of the component that the element is about.",
                "epmon looks addresses up in the OpenStack catalogue at run time. These checks take them from environment",
                "variables of the agent; a check whose variable is not set reports that it is not set up, not an outage.",
                "epmon signs in; these checks do not. Like epmon they fail on no answer or a status of 500 and more, so a",
                "401 counts as an answer. Add config.headers with X-Auth-Token for answers to a signed-in user.",
                "Checks of epmon run every minute with its time-out of 5s, those of globalmon every 10s with its 10s.");
    }
}

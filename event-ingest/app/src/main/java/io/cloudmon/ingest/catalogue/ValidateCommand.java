package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a catalogue, without applying it. Starts no server and contacts nothing. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Validates a catalogue and changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the catalogue is valid", "1:it has problems; each is printed", "2:the command line is wrong"
        })
public final class ValidateCommand implements Callable<Integer> {
    private final KnownProbes probes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<directory|file>", description = "The catalogue's directory, or one file of its own.")
    private Path path = Path.of(".");

    @Option(
            names = "--foreign-probe",
            paramLabel = "<name>",
            description = "A third party's probe that the agents have; its config is taken as it is. Repeatable.")
    private List<String> foreign = List.of();

    ValidateCommand(KnownProbes probes) {
        this.probes = probes;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Libraries log through JBoss, which complains on standard error when it is not told so before its first use.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(new CommandLine(new ValidateCommand(KnownProbes.installed())).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return switch (new CatalogueReader(probes.withForeign(foreign)).read(path)) {
            case CatalogueReading.Valid valid -> {
                out.println(summary(valid.catalogue()));
                yield 0;
            }
            case CatalogueReading.Invalid invalid -> {
                print(invalid.problems());
                yield 1;
            }
        };
    }

    private void print(List<Problem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.println(count(problems.size(), "problem"));
    }

    private String summary(Catalogue catalogue) {
        long slos = catalogue.slos().stream()
                .mapToLong(slo -> (long) slo.components().size() * slo.windows().size())
                .sum();
        return path + " is valid: " + count(catalogue.providers().size(), "provider") + ", "
                + count(catalogue.locations().size(), "location") + ", "
                + count(catalogue.components().size(), "component") + ", "
                + count(catalogue.checks().count(), "check") + ", "
                + count(slos, "SLO") + " (one per component and window)"
                + health(catalogue.health().size())
                + ". Nothing was changed.";
    }

    private static String health(int entries) {
        return entries == 0 ? "" : ", health of " + count(entries, "component");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.KnownProbes;
import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports CloudMon's component catalogue and the configuration of epmon and globalmon. */
@Command(
        name = "cloudmon",
        mixinStandardHelpOptions = true,
        description = "Imports CloudMon's catalogue, epmon's elements and globalmon's services, wherever they are in a"
                + " directory, and lists what could not be mapped.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a valid catalogue was written", "1:nothing usable came of it", "2:the command line is wrong"
        })
final class CloudMonCommand implements Callable<Integer> {
    private static final String REPORT = "import-report.txt";

    private final KnownProbes probes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "<directory>",
            description = "Where CloudMon's configuration is; searched with all below it.")
    private Path source = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "<directory>",
            defaultValue = "imported-catalogue",
            description = "Where to write; new or empty. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("imported-catalogue");

    @Option(
            names = "--provider",
            paramLabel = "<id>",
            defaultValue = "cloud",
            description = "The provider's id; CloudMon has none. Default: ${DEFAULT-VALUE}")
    private String provider = "cloud";

    @Option(
            names = "--provider-name",
            paramLabel = "<name>",
            defaultValue = "Cloud",
            description = "The provider's name. Default: ${DEFAULT-VALUE}")
    private String providerName = "Cloud";

    CloudMonCommand(KnownProbes probes) {
        this.probes = probes;
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        List<Leftover> leftovers = new ArrayList<>();
        CloudMonSources sources = new SourcesReader(leftovers).read(source);
        if (sources.components().isEmpty()) {
            leftovers.forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().println(source + " holds no catalogue of CloudMon's; nothing was written");
            return 1;
        }
        ImportedCatalogue catalogue = new Conversion(Slug.of(provider), providerName, leftovers).convert(sources);
        new CatalogueWriter().write(catalogue, out);
        String report = new ImportReport(sources, catalogue, leftovers, out.toString()).text();
        Files.writeString(out.resolve(REPORT), report);
        spec.commandLine().getOut().println(report);
        return validate();
    }

    private int validate() {
        PrintWriter err = spec.commandLine().getErr();
        return switch (new CatalogueReader(probes).read(out)) {
            case CatalogueReading.Valid valid -> 0;
            case CatalogueReading.Invalid invalid -> {
                invalid.problems().forEach(err::println);
                yield 1;
            }
        };
    }

    private void requireUsable() throws IOException {
        if (!Files.isDirectory(source)) {
            throw new ParameterException(
                    spec.commandLine(), source + " is not a directory; name CloudMon's configuration");
        }
        if (Files.exists(out) && !isEmptyDirectory()) {
            throw new ParameterException(spec.commandLine(), out + " is not empty; name another directory with --out");
        }
    }

    private boolean isEmptyDirectory() throws IOException {
        try (Stream<Path> entries = Files.isDirectory(out) ? Files.list(out) : Stream.of(out)) {
            return entries.findAny().isEmpty();
        }
    }
}

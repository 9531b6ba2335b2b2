package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.KnownProbes;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import io.cloudmon.ingest.cloudmonimport.output.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks metrics-processor's configuration and imports it as health expressions of a catalogue's components. */
@Command(
        name = "metrics-processor",
        mixinStandardHelpOptions = true,
        description =
                "Checks metrics-processor's templates, flags and health metrics, wherever they are in a directory,"
                        + " and makes health expressions of them for the components of a catalogue.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:health.yaml was written",
            "1:there are problems, each is printed, and nothing was written",
            "2:the command line is wrong"
        })
public final class MetricsProcessorCommand implements Callable<Integer> {
    private static final String HEALTH = "health.yaml";
    private static final String REPORT = "health-import-report.txt";

    private final KnownProbes probes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "<directory>",
            description = "Where metrics-processor's configuration is; searched with all below it.")
    private Path source = Path.of(".");

    @Option(
            names = "--catalogue",
            required = true,
            paramLabel = "<directory>",
            description = "The catalogue whose components and checks the flags are about, such as one made by"
                    + " `import cloudmon`.")
    private Path catalogue = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "<directory>",
            defaultValue = "imported-health",
            description =
                    "Where to write " + HEALTH + " and " + REPORT + "; may be the catalogue's directory. Never over"
                            + " files that are there. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("imported-health");

    @Option(
            names = "--environment",
            paramLabel = "<name>=<region>",
            description = "The region of an environment, where no file says it. May be repeated.")
    private Map<String, String> environments = Map.of();

    @Option(
            names = "--global",
            paramLabel = "<environment>",
            description = "The environment whose flags components in region Global take.")
    private @Nullable String global;

    @Option(
            names = "--keep-thresholds",
            description = "Keeps eq 100 and eq 0, which otherwise become at_least 90 and at_most 10.")
    private boolean keepThresholds;

    @Option(
            names = "--skip-faulty",
            description = "Writes what is right although there are problems, and lists what was left out.")
    private boolean skipFaulty;

    public MetricsProcessorCommand(KnownProbes probes) {
        this.probes = probes;
    }

    /** Whether a file is metrics-processor's. */
    public static boolean accepts(JsonNode root) {
        return Configuration.PARTS.stream().anyMatch(root::has);
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        CatalogueReader reader = new CatalogueReader(probes);
        SourceSnapshot snapshot = SourceSnapshot.of(catalogue);
        return switch (reader.read(catalogue, snapshot)) {
            case CatalogueReading.Valid valid -> {
                HealthImport read = HealthImport.of(
                        source, new Components(valid.catalogue()), environments, global, keepThresholds);
                requireKnown(read);
                yield finish(read, file -> file.problems(reader, catalogue, snapshot));
            }
            case CatalogueReading.Invalid invalid -> {
                print(invalid.problems(), " in the catalogue; nothing was written");
                yield 1;
            }
        };
    }

    private int finish(HealthImport read, Function<HealthFile, List<Problem>> validation) throws IOException {
        if (read.pairs().isEmpty() && read.problems().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(source + " holds no flag_metrics and health_metrics; nothing was written");
            return 1;
        }
        spec.commandLine().getOut().println(new HealthReport(read).summary());
        if (read.health().findAny().isEmpty() || !(read.problems().isEmpty() || skipFaulty)) {
            print(read.problems(), "; nothing was written");
            return 1;
        }
        HealthFile file = HealthFile.of(read, out.resolve(HEALTH));
        List<Problem> unusable = validation.apply(file);
        if (!unusable.isEmpty()) {
            print(unusable, " in the catalogue with what was made; nothing was written");
            return 1;
        }
        write(file, read);
        return 0;
    }

    private void write(HealthFile file, HealthImport read) throws IOException {
        file.write();
        Files.writeString(out.resolve(REPORT), new HealthReport(read).text());
        if (!read.problems().isEmpty()) {
            print(read.problems(), "; what they concern was left out");
        }
        String written = Section.count(file.entries(), "component") + " with flags, valid with " + catalogue;
        spec.commandLine().getOut().println("Written to " + file.path() + ": " + written);
    }

    private void print(List<Problem> problems, String consequence) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(err::println);
        err.println(Section.count(problems.size(), "problem") + consequence);
    }

    private void requireUsable() {
        if (!Files.isDirectory(source)) {
            throw wrong(source + " is not a directory; name metrics-processor's configuration");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrong(out + " is not a directory; name another with --out");
        }
        for (String file : List.of(HEALTH, REPORT)) {
            if (Files.exists(out.resolve(file))) {
                throw wrong(out.resolve(file) + " exists; remove it or name another directory with --out");
            }
        }
    }

    private void requireKnown(HealthImport read) {
        Set<String> known = read.pairs().stream().map(Pair::environment).collect(Collectors.toCollection(TreeSet::new));
        if (global != null && !known.contains(global)) {
            throw wrong("--global is '" + global + "', which no flag is for; " + Nearest.fix(global, known));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

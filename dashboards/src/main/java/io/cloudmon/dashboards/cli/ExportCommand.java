package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.export.FileExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes files instead of calling Grafana. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the dashboards and Grafana's provisioning files; needs no Grafana.")
class ExportCommand implements Callable<Integer> {
    private final FileExport export;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "<directory>", description = "Where to write; made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    ExportCommand(FileExport export) {
        this.export = export;
    }

    @Override
    public Integer call() throws IOException {
        export.write(directory).forEach(file -> spec.commandLine().getOut().println(file));
        return 0;
    }
}

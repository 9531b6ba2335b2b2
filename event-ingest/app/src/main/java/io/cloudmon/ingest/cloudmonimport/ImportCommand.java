package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.catalogue.KnownProbes;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.MetricsProcessorCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Turns other systems' configuration into a catalogue. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(cloudmon | metrics-processor)",
        subcommands = HelpCommand.class,
        description = "Turns another system's configuration into a catalogue or a part of one.")
public final class ImportCommand {

    ImportCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Libraries log through JBoss, which complains on standard error when it is not told so before its first use.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(commandLine(KnownProbes.installed()).execute(arguments));
    }

    static CommandLine commandLine(KnownProbes probes) {
        return new CommandLine(new ImportCommand())
                .addSubcommand(new CloudMonCommand(probes))
                .addSubcommand(new MetricsProcessorCommand(probes));
    }
}

package io.cloudmon.dashboards.cli;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/** Picocli's settings: usage errors exit with 64, so that 2 means "something differs" and nothing else. */
@ApplicationScoped
class CommandLineSetup {
    private static final int USAGE = 64;

    private final FailureText failures;

    CommandLineSetup(FailureText failures) {
        this.failures = failures;
    }

    @Produces
    CommandLine commandLine(PicocliCommandLineFactory factory) {
        CommandLine commandLine = factory.create();
        exitWithUsage(commandLine);
        return commandLine.setExecutionExceptionHandler(this::report);
    }

    private static void exitWithUsage(CommandLine commandLine) {
        commandLine.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        commandLine.getSubcommands().values().forEach(CommandLineSetup::exitWithUsage);
    }

    private int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        command.getOut().flush();
        command.getErr().println("error: " + failures.of(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }
}

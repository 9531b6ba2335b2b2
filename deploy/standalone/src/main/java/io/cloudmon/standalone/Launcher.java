package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.UsageException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The way in: {@code ./cloudmon} calls it with a verb.
 *
 * <p>Exit status 0 done, 1 failed, 2 wrong usage, 3 ({@code status}) not running.
 */
@Command(
        name = "cloudmon",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, TargetCommand.class, TrainCommand.class
        })
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        // The JDK's HTTP server otherwise waits 40 ms for a delayed acknowledgement between headers and body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> {
                    String verb = wrong.getCommandLine().getCommandName();
                    return fail(2, wrong.getMessage() + "; ./cloudmon " + verb + " --help says what it takes");
                })
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    if (thrown instanceof UsageException || thrown instanceof CancellationException) {
                        return fail(1, String.valueOf(thrown.getMessage()));
                    }
                    thrown.printStackTrace();
                    return fail(1, "the logs in the data directory may say more");
                });
    }

    private static int fail(int status, String message) {
        System.err.println("cloudmon: " + message);
        return status;
    }
}

package io.cloudmon.ingest.dlq;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code dlq}: looks at check results that were not counted, and gives them another chance. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and replays check results that could not be counted.",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqReplayCommand.class})
public final class DlqCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--bootstrap",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "Kafka servers; default the environment's KAFKA_BOOTSTRAP_SERVERS.")
    private @Nullable String bootstrap;

    @Option(
            names = "--command-config",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Kafka client properties, for example for TLS and SASL, as Kafka's own tools take them.")
    private @Nullable Path clientProperties;

    /** Runs the command; the exit code is 0, 1 when it failed, or 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DlqCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("dlq: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show or replay");
    }

    Map<String, Object> settings() {
        String servers = bootstrap == null ? System.getenv("KAFKA_BOOTSTRAP_SERVERS") : bootstrap;
        if (servers == null || servers.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "no Kafka servers: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap HOST:PORT");
        }
        Map<String, Object> settings = new HashMap<>();
        clientProperties().forEach((name, value) -> settings.put(name.toString(), value));
        settings.put("bootstrap.servers", servers);
        return settings;
    }

    private Properties clientProperties() {
        Properties properties = new Properties();
        if (clientProperties != null) {
            try (Reader reader = Files.newBufferedReader(clientProperties)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(), "cannot read --command-config " + clientProperties + ": " + e, e);
            }
        }
        return properties;
    }
}

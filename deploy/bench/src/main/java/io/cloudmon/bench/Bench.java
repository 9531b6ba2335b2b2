package io.cloudmon.bench;

import io.cloudmon.bench.agent.AgentCommand;
import io.cloudmon.bench.ingest.IngestCommand;
import io.cloudmon.bench.malformed.MalformedCommand;
import io.cloudmon.bench.servers.Machine;
import io.cloudmon.bench.storage.StorageCommand;
import io.cloudmon.bench.summary.SummaryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.RunLast;

/** The benchmarks' way in: one of them by name. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures one promise on this machine; exit code 0 when it is kept, 1 when it is not.",
        subcommands = {
            AgentCommand.class,
            IngestCommand.class,
            MalformedCommand.class,
            StorageCommand.class,
            SummaryCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Bench());
        commandLine.setExecutionStrategy(parsed -> {
            if (parsed.hasSubcommand() && !parsed.subcommand().isUsageHelpRequested()) {
                System.out.println(Machine.describe());
            }
            return new RunLast().execute(parsed);
        });
        System.exit(commandLine.execute(arguments));
    }
}

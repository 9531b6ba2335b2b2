package io.cloudmon.ingest.dlq;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dlq list}: one line per dead letter. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Prints one line per record.")
final class DlqListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DlqCommand dlq;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--cause", paramLabel = "CAUSE", description = "Only these, for example unknown-check.")
    private @Nullable String cause;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DlqReader reader = new DlqReader(dlq.settings())) {
            out.printf("%-10s %-27s %-20s %-12s %-30s %s%n", "RECORD", "AT", "CAUSE", "ORIGIN", "KEY", "ERROR");
            reader.forEach(letter -> print(out, letter));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(PrintWriter out, DeadLetter letter) {
        if (cause != null && !cause.equals(letter.text(DeadLetter.CAUSE))) {
            return;
        }
        out.printf(
                "%-10s %-27s %-20s %-12s %-30s %s%n",
                letter.address(),
                letter.text(DeadLetter.AT),
                letter.text(DeadLetter.CAUSE),
                letter.text(DeadLetter.ORIGIN_PARTITION) + ":" + letter.text(DeadLetter.ORIGIN_OFFSET),
                letter.record().key(),
                letter.text(DeadLetter.ERROR));
    }
}

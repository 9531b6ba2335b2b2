package io.cloudmon.ingest.dlq;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code dlq show}: all of one dead letter. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a record's key, headers and value.")
final class DlqShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DlqCommand dlq;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As list prints it, for example 0:17.")
    @SuppressWarnings("NullAway.Init")
    private String address;

    @Override
    public Integer call() {
        AtomicBoolean found = new AtomicBoolean();
        try (DlqReader reader = new DlqReader(dlq.settings())) {
            reader.forEach(letter -> {
                if (letter.address().equals(address)) {
                    print(spec.commandLine().getOut(), letter);
                    found.set(true);
                }
            });
        }
        if (!found.get()) {
            spec.commandLine().getErr().println("dlq: there is no record " + address + "; see dlq list");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(PrintWriter out, DeadLetter letter) {
        out.println("key: " + letter.record().key());
        for (Header header : letter.record().headers()) {
            out.println(header.key() + ": " + text(header.value()));
        }
        out.println();
        out.println(text(letter.record().value()));
        out.flush();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "(null)" : new String(bytes, StandardCharsets.UTF_8);
    }
}

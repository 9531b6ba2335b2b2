package io.cloudmon.ingest.dlq;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs the command as a person would, in this process. */
public record Dlq(int exitCode, String out, String err) {

    public static Dlq run(String bootstrapServers, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--bootstrap");
        all.add(bootstrapServers);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = DlqCommand.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = command.execute(all.toArray(String[]::new));
        return new Dlq(exitCode, out.toString(), err.toString());
    }
}

package io.cloudmon.agent.check;

import io.cloudmon.agent.probeset.ProbeSetLoader;
import io.cloudmon.agent.reference.MachineSource;
import io.cloudmon.agent.reference.References;
import io.cloudmon.agent.run.CheckPreparation;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckResultCodec;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the checks of a definition file once and prints what they saw. */
@Command(
        name = "check",
        description = {
            "Runs a check definition, or the checks of a catalogue file, once and prints the result.",
            "References such as $${env:NAME} are resolved here; private addresses are allowed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every check succeeded or is degraded", "1:a check failed", "2:the definition is not valid"})
public final class CheckCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A check definition or a catalogue file (YAML).")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Only the check with this id.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print the published form, one JSON object per attempt and line.")
    private boolean json;

    @Option(names = "--watch", description = "Run again at the check's interval until Ctrl-C.")
    private boolean watch;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = "--probes",
            paramLabel = "DIR",
            defaultValue = "probes",
            description = "Directory of third parties' probe sets (default: ${DEFAULT-VALUE}).")
    private Path probes = Path.of("probes");

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    /** Runs the command; returns its exit code. */
    static int run(OutputStream out, OutputStream err, String... arguments) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        CheckPreparation preparation = new CheckPreparation(
                ProbeSetLoader.load(CheckCommand.class.getClassLoader(), probes), new References(new MachineSource()));
        try {
            return runAll(DefinitionFile.read(file).prepare(id, preparation));
        } catch (BadDefinitionException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int runAll(List<RunnableCheck> checks) throws InterruptedException {
        try (CommandAgent agent = new CommandAgent()) {
            int code = runOnce(agent, checks);
            while (watch) {
                Thread.sleep(shortestInterval(checks));
                code = runOnce(agent, checks);
            }
            return code;
        } finally {
            checks.forEach(RunnableCheck::close);
        }
    }

    private int runOnce(CommandAgent agent, List<RunnableCheck> checks) throws InterruptedException {
        int code = CommandLine.ExitCode.OK;
        for (RunnableCheck check : checks) {
            List<CheckResult> attempts = agent.run(check);
            attempts.forEach(result -> print(check, result));
            Outcome last =
                    attempts.isEmpty() ? Outcome.MISSED : attempts.getLast().outcome();
            if (last == Outcome.FAILURE || last == Outcome.MISSED) {
                code = FAILED;
            }
        }
        return code;
    }

    private void print(RunnableCheck check, CheckResult result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(CheckResultCodec.encode(result), StandardCharsets.UTF_8));
        } else {
            new ResultText(out, Ansi.AUTO).print(check.entry(), result);
        }
    }

    private static Duration shortestInterval(List<RunnableCheck> checks) {
        return checks.stream()
                .map(check -> check.entry().interval())
                .min(Duration::compareTo)
                .orElse(Duration.ofSeconds(1));
    }
}

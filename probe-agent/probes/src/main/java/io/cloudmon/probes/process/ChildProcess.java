package io.cloudmon.probes.process;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program to its end, its output's limit or the run's deadline, whichever is first, and leaves nothing of it.
 *
 * <p>What it writes goes to files: to read a pipe would hold a virtual thread's carrier, and a descendant that keeps the
 * pipe open would hold the run.
 */
public final class ChildProcess {
    private static final File NOTHING = new File("/dev/null");
    private static final long LOOK_EVERY_MILLIS = 5;
    private final List<String> command;
    private final Map<String, String> environment;
    private final int maxOutput;

    /** How a program ended. */
    public sealed interface End {
        /** By itself. */
        record Exited(int code, String out, String err) implements End {}

        /** Killed, for it wrote more than it may. */
        record Overflowed(String out) implements End {}

        /** Killed at the deadline. */
        record TimedOut(String out) implements End {}
    }

    /**
     * @param command the program's path and its arguments, handed over as they are
     * @param environment all of the program's environment; nothing of the agent's is added
     * @param maxOutput how many bytes it may write to each of its outputs
     */
    public ChildProcess(Path program, List<String> arguments, Map<String, String> environment, int maxOutput) {
        this.command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        this.environment = Map.copyOf(environment);
        this.maxOutput = maxOutput;
    }

    /** Runs the program; an interrupt kills it. */
    public End run(ProbeContext context) throws ProbeFailure, InterruptedException {
        try (Output output = Output.create(maxOutput)) {
            Process process = start(output);
            try {
                return await(process, output, context);
            } finally {
                kill(process.toHandle());
            }
        } catch (IOException e) {
            throw new ProbeFailure(
                    Reason.SETUP,
                    Blame.AGENT,
                    "the program cannot be run: " + Texts.excerpt(String.valueOf(e.getMessage())));
        }
    }

    private Process start(Output output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(NOTHING)
                .redirectOutput(output.out().toFile())
                .redirectError(output.err().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static End await(Process process, Output output, ProbeContext context)
            throws IOException, InterruptedException {
        while (!ended(process, context)) {
            if (output.isFull()) {
                kill(process.toHandle());
                return new End.Overflowed(output.readOut());
            }
            if (context.remaining().isZero()) {
                kill(process.toHandle());
                return new End.TimedOut(output.readOut());
            }
        }
        return output.isFull()
                ? new End.Overflowed(output.readOut())
                : new End.Exited(process.exitValue(), output.readOut(), output.readErr());
    }

    /** Waits a little. An interrupt at the deadline is the deadline's; any other ends the run. */
    private static boolean ended(Process process, ProbeContext context) throws InterruptedException {
        try {
            return process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            if (context.remaining().isZero()) {
                return false;
            }
            throw e;
        }
    }

    /** Kills a process and all below it, the parent first, so that it starts no other meanwhile. */
    private static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ChildProcess::kill);
    }
}

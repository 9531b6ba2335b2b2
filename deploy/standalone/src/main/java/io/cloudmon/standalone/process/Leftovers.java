package io.cloudmon.standalone.process;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that outlived a launcher which was killed: they are stopped before anything starts. */
public final class Leftovers {
    private final DataDirectory data;
    private final Reports reports;

    public Leftovers(DataDirectory data, Reports reports) {
        this.data = data;
        this.reports = reports;
    }

    /** Stops them; a process that merely has the number of one of ours is left alone. */
    public void stop() {
        ProcessTable table = new ProcessTable(data);
        table.entries()
                .forEach((name, entry) -> entry.process()
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .ifPresent(process -> stop(name, process, List.of("kill", "-TERM"))));
        table.clear();
        postmaster().ifPresent(process -> stop("PostgreSQL", process, List.of("kill", "-INT")));
    }

    private void stop(String name, ProcessHandle process, List<String> signal) {
        reports.say(
                "  " + name + " (pid " + process.pid() + ") was left over by a launcher that was killed; stopping it");
        try {
            new ProcessBuilder(signal.getFirst(), signal.getLast(), Long.toString(process.pid()))
                    .start()
                    .waitFor();
            await(process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new UsageException("cannot wait for the process " + process.pid() + "; stop it and try again", e);
        }
    }

    /** PostgreSQL notes its process and data directory itself; a stale note may name a process that is not one. */
    private Optional<ProcessHandle> postmaster() {
        return Postmaster.read(data)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }
}

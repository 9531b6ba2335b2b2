package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.RunningLauncher;
import io.cloudmon.standalone.instance.UsageException;
import io.cloudmon.standalone.process.Leftovers;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the launcher of a data directory and waits for it; cleans up after one that was killed. */
@Command(name = "down")
final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 90;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        Console console = new Console(System.out);
        DataDirectory directory = data.directory();
        Optional<RunningLauncher> running = RunningLauncher.of(directory);
        if (running.isEmpty()) {
            new Leftovers(directory, console).stop();
            console.say("CloudMon is not running (data in " + directory.root() + ")");
            return 0;
        }
        stop(running.get().pid());
        console.say("CloudMon has stopped");
        return 0;
    }

    private static void stop(long pid) throws Exception {
        Optional<ProcessHandle> launcher = ProcessHandle.of(pid);
        if (launcher.isEmpty()) {
            return;
        }
        if (!launcher.get().destroy()) {
            throw new UsageException("the launcher (pid " + pid + ") belongs to another user; stop it as that user");
        }
        try {
            launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new UsageException(
                    "the launcher (pid " + pid + ") did not stop within " + PATIENCE_SECONDS
                            + " s; look at its terminal, or kill -9 it and run ./cloudmon down again",
                    e);
        }
    }
}

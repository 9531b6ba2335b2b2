package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.RunningLauncher;
import io.cloudmon.standalone.process.ProcessTable;
import io.cloudmon.standalone.status.PartStatus;
import io.cloudmon.standalone.status.StatusTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows each part: process, port, health, how long it has run, memory. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        DataDirectory directory = data.directory();
        Optional<RunningLauncher> running = RunningLauncher.of(directory);
        if (running.isEmpty()) {
            console.say("CloudMon is not running (data in " + directory.root() + ")");
            return NOT_RUNNING;
        }
        List<PartStatus> parts = StatusTable.look(
                new ProcessTable(directory), directory, running.get().url());
        console.say("CloudMon runs: pid " + running.get().pid() + ", "
                + running.get().url() + ", data in " + directory.root());
        StatusTable.lines(parts).forEach(console::say);
        return parts.stream().allMatch(PartStatus::fine) ? 0 : 1;
    }
}

package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.RunningLauncher;
import io.cloudmon.standalone.instance.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops and starts the sample target, so that a person can watch the page turn. */
@Command(name = "target")
final class TargetCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "stop|start")
    Action action = Action.START;

    enum Action {
        STOP,
        START
    }

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory();
        if (RunningLauncher.of(directory).isEmpty()) {
            throw new UsageException("CloudMon is not running; start it with ./cloudmon up");
        }
        Console console = new Console(System.out);
        switch (action) {
            case STOP -> {
                Files.writeString(directory.targetStopped(), "");
                console.say(
                        "The sample target stops; the page turns within two slots. ./cloudmon target start ends it.");
            }
            case START -> {
                Files.deleteIfExists(directory.targetStopped());
                console.say("The sample target starts; the page recovers within two slots.");
            }
        }
        return 0;
    }
}

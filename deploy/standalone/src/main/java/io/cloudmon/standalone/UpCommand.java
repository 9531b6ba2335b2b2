package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InstanceLock;
import io.cloudmon.standalone.instance.PublicAddress;
import io.cloudmon.standalone.process.Leftovers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything and stays until it is asked to stop. */
@Command(name = "up")
final class UpCommand implements Callable<Integer> {
    @Mixin
    DataOption data = new DataOption();

    @Mixin
    UpOptions options = new UpOptions();

    @Override
    public Integer call() throws Exception {
        Console console = new Console(System.out);
        PublicAddress address = new PublicAddress(options.host, options.port);
        DataDirectory directory = data.directory().create();
        InstanceLock lock = InstanceLock.acquire(directory, address.url());
        Platform platform = prepare(console, address, directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            platform.stop(Duration.ZERO);
            lock.close();
        }));
        platform.start();
        if (!platform.isStopping()) {
            console.say("The page is at " + address.url() + " - stop with Ctrl-C or ./cloudmon down");
        }
        Thread.currentThread().join();
        return 0;
    }

    private Platform prepare(Console console, PublicAddress address, DataDirectory directory) {
        new Leftovers(directory, console).stop();
        address.requireFree();
        console.say("CloudMon starts; data in " + directory.root());
        return Platform.prepare(directory, address, options, console, false);
    }
}

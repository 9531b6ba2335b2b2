package io.cloudmon.standalone;

import io.cloudmon.standalone.app.AppSettings;
import io.cloudmon.standalone.app.Apps;
import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.instance.PublicAddress;
import io.cloudmon.standalone.process.ProcessTable;
import io.cloudmon.standalone.process.RotatingLog;
import io.cloudmon.standalone.sampletarget.SwitchedTarget;
import io.cloudmon.standalone.servers.LocalServers;
import io.cloudmon.standalone.servers.LogRouting;
import java.nio.file.Path;
import java.time.Duration;

/** All parts of one all-in-one: started together, stopped in the order that loses nothing. */
final class Platform {
    private final StartSequence sequence;
    private final Children children;
    private final LocalServers servers;
    private final SwitchedTarget target;
    private final Console console;
    private boolean stopped;

    private Platform(
            StartSequence sequence, Children children, LocalServers servers, SwitchedTarget target, Console console) {
        this.sequence = sequence;
        this.children = children;
        this.servers = servers;
        this.target = target;
        this.console = console;
    }

    /**
     * Chooses ports and puts the parts together; starts nothing.
     *
     * @param training whether the applications write their start-up caches
     */
    static Platform prepare(
            DataDirectory data, PublicAddress address, UpOptions options, Console console, boolean training) {
        Environment environment = new Environment(System.getenv());
        InternalPorts ports = InternalPorts.choose(data, address.port());
        ProcessTable table = new ProcessTable(data);
        LogRouting.install(log(data, "postgresql"), log(data, "kafka"));
        LocalServers servers = new LocalServers(data, ports, table);
        SampleSetup sample = new SampleSetup(data, ports);
        Path catalogue = options.catalogue == null ? sample.catalogue() : CatalogueChoice.existing(options.catalogue);
        AppSettings settings = AppSettings.of(
                Environment.home(),
                environment.kafka().orElse(servers.bootstrapServers()),
                catalogue,
                options.location,
                sample.certificates().trusted(),
                training);
        Children children = new Children(data, table, console);
        SwitchedTarget target = sample.target();
        Apps apps = new Apps(settings, data, ports, address);
        StartSequence sequence =
                new StartSequence(apps, children, servers, target, environment, new Addresses(ports, address), console);
        return new Platform(sequence, children, servers, target, console);
    }

    /** Starts everything and waits for the first result on the page, though not for ever. */
    void start() throws InterruptedException {
        sequence.run();
    }

    /** Whether somebody asked it to stop. */
    boolean isStopping() {
        return sequence.isCancelled();
    }

    /**
     * Stops everything, once: the applications, then the target, then Kafka, then PostgreSQL.
     *
     * @param more how much longer than usual the applications may take
     */
    synchronized void stop(Duration more) {
        if (stopped) {
            return;
        }
        stopped = true;
        console.say("CloudMon stops");
        sequence.cancel();
        children.stop(more);
        target.close();
        servers.stop();
        children.forget();
        console.say("CloudMon has stopped");
    }

    private static RotatingLog log(DataDirectory data, String part) {
        return new RotatingLog(data.logs().resolve(part + ".log"));
    }
}

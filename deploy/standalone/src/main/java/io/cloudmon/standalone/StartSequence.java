package io.cloudmon.standalone;

import io.cloudmon.standalone.app.Apps;
import io.cloudmon.standalone.app.Readiness;
import io.cloudmon.standalone.sampletarget.SwitchedTarget;
import io.cloudmon.standalone.servers.DatabaseAccess;
import io.cloudmon.standalone.servers.LocalServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Starts the parts and says when each is ready.
 *
 * <p>Whatever can start at the same time does: the agent, Kafka, PostgreSQL and the sample target at once, ingest and
 * status-api as soon as PostgreSQL has their roles. The applications wait for Kafka by themselves.
 */
final class StartSequence {
    private static final long LOOK_EVERY_MS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Apps apps;
    private final Children children;
    private final LocalServers servers;
    private final SwitchedTarget target;
    private final Environment environment;
    private final Addresses addresses;
    private final Console console;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    StartSequence(
            Apps apps,
            Children children,
            LocalServers servers,
            SwitchedTarget target,
            Environment environment,
            Addresses addresses,
            Console console) {
        this.apps = apps;
        this.children = children;
        this.servers = servers;
        this.target = target;
        this.environment = environment;
        this.addresses = addresses;
        this.console = console;
    }

    void run() throws InterruptedException {
        Instant begin = Instant.now();
        children.start(apps.probeAgent());
        try (Parts parts = new Parts()) {
            parts.start(this::startDatabaseAndServices);
            parts.start(this::startKafka);
            parts.start(this::startTarget);
            parts.await();
        }
        try (Readiness readiness = new Readiness()) {
            Waiting waiting = new Waiting(console);
            waiting.on("probe-agent", () -> readiness.ready(addresses.probeAgent()), addresses.probeAgent());
            waiting.on("event-ingest", () -> readiness.ready(addresses.eventIngest()), addresses.eventIngest());
            waiting.on("status-api", () -> readiness.ready(addresses.statusApi()), addresses.statusApi());
            awaitFirst(() -> readiness.firstResult(addresses.statusApi(), begin), waiting);
        }
    }

    /** Ends {@link #run} early. */
    void cancel() {
        cancelled.countDown();
    }

    boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    private void startDatabaseAndServices() {
        DatabaseAccess database = DatabaseAccess.external();
        if (environment.database().isEmpty()) {
            database = servers.startPostgresql();
            console.ready("PostgreSQL", "");
        }
        children.start(apps.eventIngest(database));
        children.start(apps.statusApi(database));
    }

    private void startKafka() {
        if (environment.kafka().isEmpty()) {
            servers.startKafka();
            console.ready("Kafka", servers.bootstrapServers());
        }
    }

    private void startTarget() {
        target.start();
        children.noteTarget(addresses.sampleTarget());
        console.ready("sample target", "");
    }

    private void awaitFirst(Supplier<Optional<String>> result, Waiting waiting) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !cancelled.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            waiting.look();
            Optional<String> found = waiting.isDone("status-api") ? result.get() : Optional.empty();
            if (found.isPresent()) {
                console.ready("first result", found.get());
                return;
            }
        }
        if (!isCancelled()) {
            console.say("  no result yet; ./cloudmon status and the logs say more");
        }
    }
}

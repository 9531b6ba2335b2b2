package io.cloudmon.e2e.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills an ingest replica, the broker and PostgreSQL in turn while results keep coming, and reckons up at the end. */
final class FaultRun {
    private static final int REPLICAS = 2;

    private final FaultPlan plan;
    private final Session session;
    private final Random random;

    private FaultRun(FaultPlan plan, Session session) {
        this.plan = plan;
        this.session = session;
        this.random = new Random(plan.seed());
    }

    /** Runs it on the command line: {@code rounds=N rate=N seed=N}; ends with status 1 when something does not hold. */
    static void main(String[] arguments) throws Exception {
        FaultReport report = run(FaultPlan.of(arguments), Files.createTempDirectory("cloudmon-faults-"));
        report.lines().forEach(System.out::println);
        System.exit(report.holds() ? 0 : 1);
    }

    /** Runs it in a directory, which keeps the servers' data and logs. */
    static FaultReport run(FaultPlan plan, Path directory) throws Exception {
        try (Session session = Session.start(directory, plan, REPLICAS)) {
            return new FaultRun(plan, session).run();
        }
    }

    private FaultReport run() throws Exception {
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= plan.rounds(); number++) {
            session.awaitTraffic(seconds(1 + 2 * random.nextDouble()));
            Round round = round(number, victim(number));
            System.out.println(round);
            rounds.add(round);
        }
        return new FaultReport(plan, rounds, session.settle(), session.age(), session.unacknowledged());
    }

    private Round round(int number, Part victim) throws Exception {
        Duration at = session.age();
        Instant killed = Instant.now();
        victim.kill();
        session.awaitTraffic(seconds(0.5 + 2 * random.nextDouble()));
        Instant restarted = Instant.now();
        victim.start();
        session.progress().awaitNoLag();
        Instant noLag = Instant.now();
        session.progress().awaitVerdicts(restarted);
        Instant verdicts = Instant.now();
        session.progress().awaitAssignment();
        return new Round(
                number,
                victim.name(),
                at,
                Duration.between(killed, restarted),
                Duration.between(killed, noLag),
                Duration.between(killed, verdicts),
                session.standing());
    }

    private Part victim(int number) {
        return switch (number % 3) {
            case 1 -> session.bed().replicas().get(random.nextInt(REPLICAS));
            case 2 -> session.bed().broker();
            default -> session.bed().database();
        };
    }

    private long seconds(double seconds) {
        return Math.round(seconds * plan.rate());
    }
}

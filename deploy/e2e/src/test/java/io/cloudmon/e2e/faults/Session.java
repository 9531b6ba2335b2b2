package io.cloudmon.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Servers, replicas and traffic of one run, from the first result to the reckoning. */
final class Session implements AutoCloseable {
    /** Long enough for every state to have become unknown, so that nothing changes while it is compared. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bed bed;
    private final TopicContent topic;
    private final Traffic traffic;
    private final Progress progress;
    private final Instant begin = Instant.now();

    private Session(Bed bed, Workload workload) {
        this.bed = bed;
        this.topic = TopicContent.checkResults(bed.broker().bootstrapServers());
        this.traffic = new Traffic(bed.broker().bootstrapServers(), workload);
        this.progress = new Progress(bed, topic, workload);
    }

    /** Starts everything and returns when the replicas keep up with the traffic. */
    static Session start(Path directory, FaultPlan plan, int replicas) throws IOException {
        Workload workload = Workload.of(plan);
        Bed bed = Bed.start(directory, workload);
        for (int i = 0; i < replicas; i++) {
            bed.addReplica();
        }
        Session session = new Session(bed, workload);
        session.progress.awaitCatalogue();
        session.progress.awaitAssignment();
        session.traffic.start();
        session.awaitTraffic(2 * plan.rate());
        session.progress.awaitNoLag();
        return session;
    }

    Bed bed() {
        return bed;
    }

    Progress progress() {
        return progress;
    }

    /** How long it has been going on. */
    Duration age() {
        return Duration.between(begin, Instant.now());
    }

    /** Lets the traffic go on until it has sent so many records more. */
    void awaitTraffic(long records) {
        long enough = traffic.sent() + records;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> traffic.sent() >= enough);
    }

    /** What is published and counted at this moment. */
    Standing standing() throws SQLException {
        return Standing.take(bed.database(), topic);
    }

    /** Ends the traffic, waits until all of it is counted and decided, and compares. */
    List<Finding> settle() throws Exception {
        Instant end = traffic.finish();
        progress.awaitCounted();
        progress.awaitVerdicts(end.plus(SILENCE));
        progress.awaitQuiet();
        return reckon();
    }

    /** Compares what Kafka has with what ingest has made of it by now. */
    List<Finding> reckon() throws SQLException {
        return new Reckoning(bed, topic, traffic.acknowledged()).settle();
    }

    /** How many records Kafka did not acknowledge. */
    long unacknowledged() {
        return traffic.unacknowledged();
    }

    @Override
    public void close() throws Exception {
        traffic.close();
        topic.close();
        bed.close();
    }
}

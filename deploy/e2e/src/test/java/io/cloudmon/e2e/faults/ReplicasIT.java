package io.cloudmon.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that come, go and die under load: the partitions and the work on verdicts follow, and nothing else changes. */
@Tag("journey")
class ReplicasIT {

    @TempDir
    Path directory;

    @Test
    void replicasComeAndGoUnderLoadAndNothingIsLostOrDoubled() throws Exception {
        try (Session session = Session.start(directory, FaultPlan.of("rate=300"), 2)) {
            Replica first = session.bed().replicas().get(0);
            Replica second = session.bed().replicas().get(1);

            Replica third = session.bed().addReplica();
            awaitSharedWork(session);
            assertThat(session.bed().replicas())
                    .allSatisfy(replica -> assertThat(replica.owned()).hasSize(2));

            first.stop();
            awaitSharedWork(session);
            assertThat(second.owned()).hasSize(3);

            second.kill();
            awaitSharedWork(session);
            assertThat(third.owned()).hasSize(6);

            assertThat(session.standing()).matches(Standing::holds);
            assertThat(session.settle()).allMatch(Finding::holds);
        }
    }

    private static void awaitSharedWork(Session session) {
        Instant asked = Instant.now();
        session.progress().awaitAssignment();
        session.progress().awaitNoLag();
        session.progress().awaitVerdicts(asked);
    }
}

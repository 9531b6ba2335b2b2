package io.cloudmon.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that come, go and die under load: the partitions and the work on verdicts follow, and nothing else changes. */
@Tag("faults")
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
            theReckoningNoticesWhatIsMadeWrong(session);
        }
    }

    /** Without this, a reckoning that compares nothing with nothing would look the same. */
    private static void theReckoningNoticesWhatIsMadeWrong(Session session) throws Exception {
        session.bed()
                .database()
                .execute("DELETE FROM measurement.check_result WHERE (check_no, scheduled_at, location_no) = (SELECT"
                        + " check_no, scheduled_at, location_no FROM measurement.check_result LIMIT 1)"
                        + "; UPDATE measurement.slot SET verdict = 'degraded', state_after = 'degraded'"
                        + " WHERE (check_no, scheduled_at) = (SELECT check_no, scheduled_at FROM measurement.slot"
                        + " WHERE verdict = 'good' ORDER BY 2 LIMIT 1)"
                        + "; DELETE FROM measurement.availability_record WHERE upper_inf(period) AND component_no = 1");

        assertThat(session.reckon().stream().filter(finding -> !finding.holds()).map(Finding::question))
                .contains(
                        "check results counted",
                        "in Kafka but not counted",
                        "roll-ups unlike their rows",
                        "verdicts unlike a recomputation",
                        "slots' damped states unlike a recomputation",
                        "components' availability unlike a recomputation");
    }

    private static void awaitSharedWork(Session session) {
        Instant asked = Instant.now();
        session.progress().awaitAssignment();
        session.progress().awaitNoLag();
        session.progress().awaitVerdicts(asked);
    }
}

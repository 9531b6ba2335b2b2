package io.cloudmon.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill of each kind; {@link FaultRun} has as many as wanted. */
@Tag("faults")
class FaultRunIT {

    @TempDir
    Path directory;

    @Test
    void whatIsPublishedIsCountedOnceAndDecidedRightWhateverIsKilled() throws Exception {
        FaultReport report = FaultRun.run(FaultPlan.of("rounds=3", "rate=300"), directory);

        assertThat(report.rounds())
                .hasSize(3)
                .allMatch(round -> round.standing().holds());
        assertThat(report.findings()).allMatch(Finding::holds);
        assertThat(report.rounds().getLast().standing().counted()).isPositive();
    }
}

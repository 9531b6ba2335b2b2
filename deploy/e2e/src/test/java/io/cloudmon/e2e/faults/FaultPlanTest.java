package io.cloudmon.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultPlanTest {

    @Test
    void takesWhatIsGivenInAnyOrderAndDefaultsForTheRest() {
        assertThat(FaultPlan.of()).isEqualTo(new FaultPlan(3, 400, 1));
        assertThat(FaultPlan.of("seed=7", "rounds=20")).isEqualTo(new FaultPlan(20, 400, 7));
    }

    @Test
    void namesTheArgumentThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> FaultPlan.of("rounds=many")).hasMessageContaining("'rounds=many'");
        assertThatThrownBy(() -> FaultPlan.of("speed=9")).hasMessageContaining("'speed=9'");
        assertThatThrownBy(() -> FaultPlan.of("rounds=0")).hasMessageContaining("rounds is 0");
    }
}

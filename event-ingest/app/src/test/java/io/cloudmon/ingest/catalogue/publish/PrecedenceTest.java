package io.cloudmon.ingest.catalogue.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrecedenceTest {
    @Test
    void appliesContentThatNeverWasInForceAtOnce() {
        assertThat(Precedence.of(false, false, true)).isEqualTo(Precedence.APPLY);
        assertThat(Precedence.of(false, false, false)).isEqualTo(Precedence.APPLY);
    }

    @Test
    void leavesOlderContentWaitingWhileALiveReplicaHasTheOneInForce() {
        assertThat(Precedence.of(false, true, true)).isEqualTo(Precedence.OLDER);
    }

    @Test
    void rollsBackWhenNoLiveReplicaHasTheOneInForceAnyMore() {
        assertThat(Precedence.of(false, true, false)).isEqualTo(Precedence.APPLY);
    }

    @Test
    void changesNothingWhenItIsInForce() {
        assertThat(Precedence.of(true, true, false)).isEqualTo(Precedence.IN_FORCE);
        assertThat(Precedence.of(true, true, true)).isEqualTo(Precedence.IN_FORCE);
    }
}

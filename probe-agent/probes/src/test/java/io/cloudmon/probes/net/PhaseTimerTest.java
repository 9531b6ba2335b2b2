package io.cloudmon.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.result.Phases;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PhaseTimerTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final PhaseTimer timer = new PhaseTimer(nanos::get);

    @Test
    void addsUpAPhaseThatIsEnteredTwiceAndLeavesOutTheTimeBetween() {
        timer.enter(Phase.CONNECT);
        nanos.addAndGet(10);
        timer.enter(Phase.SEND);
        nanos.addAndGet(3);
        timer.stop();
        nanos.addAndGet(100);
        timer.enter(Phase.CONNECT);
        nanos.addAndGet(20);
        timer.stop();
        nanos.addAndGet(1_000);

        assertThat(timer.phases())
                .isEqualTo(new Phases(null, Duration.ofNanos(30), null, Duration.ofNanos(3), null, null));
        assertThat(timer.elapsed()).isEqualTo(Duration.ofNanos(133));
    }

    @Test
    void measuresNothingBeforeAPhaseBegins() {
        nanos.addAndGet(50);

        assertThat(timer.phases()).isEqualTo(Phases.NONE);
    }

    @Test
    void doesNotWaitForAFirstByteThatCameBeforeTheLastWasSent() {
        timer.enter(Phase.SEND);
        timer.enter(Phase.TRANSFER);
        timer.sent();
        assertThat(timer.phase()).isEqualTo(Phase.TRANSFER);

        timer.stop();
        timer.sent();

        assertThat(timer.phases().firstByte()).isNull();
    }
}

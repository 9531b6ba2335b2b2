package io.cloudmon.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockSourcesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:07:30Z");

    /** As chrony 4.3 printed it, with {@code System time : 0.000001619 seconds fast of NTP time} in its other form. */
    private static final String FAST =
            "7F000001,127.0.0.1,2,1795525644.147444082,-0.000001620,-0.000000021,0.000001088,"
                    + "-0.044,-0.001,0.113,0.000007347,0.000001619,0.5,Normal\n";

    @Test
    void readsAFastClockAsAhead() {
        assertThat(ChronyClock.parse(FAST))
                .contains(
                        new Synchronisation(Duration.ofNanos(1_620), Instant.parse("2026-11-24T13:07:24.147444082Z")));
    }

    @Test
    void knowsNothingFromAChronyThatIsNotSynchronised() {
        String line = "00000000,,0,0.000000000,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,1.0,1.0,0.0,"
                + "Not synchronised";

        assertThat(ChronyClock.parse(line)).isEmpty();
        assertThat(ChronyClock.parse("506 Cannot talk to daemon")).isEmpty();
        assertThat(ChronyClock.parse(FAST.replace("-0.000001620", "fast"))).isEmpty();
    }

    @Test
    void runsTheProgramItIsTold() {
        assertThat(new ChronyClock(List.of("echo", FAST.strip())).read(NOW)).isPresent();
        assertThat(new ChronyClock(List.of("false")).read(NOW)).isEmpty();
        assertThat(new ChronyClock(List.of("/no/such/chronyc")).read(NOW)).isEmpty();
    }

    @Test
    void takesTheKernelsGrowthOfItsErrorForTheAge() {
        assertThat(kernel(0, 0x2001, 250, 15_000))
                .contains(new Synchronisation(Duration.ofNanos(-250), NOW.minusSeconds(30)));
        assertThat(kernel(0, 0x0001, 250, 15_000).orElseThrow().offset()).isEqualTo(Duration.ofNanos(-250_000));
    }

    @Test
    void knowsNothingFromAKernelThatIsNotSynchronised() {
        assertThat(kernel(5, 0x40, 0, 16_000_000)).isEmpty();
        assertThat(kernel(0, 0x40, 0, 0)).isEmpty();
    }

    @Test
    void readsThisMachinesKernelWithoutHarm() {
        Optional<Synchronisation> read = KernelClock.open().read(NOW);

        read.ifPresent(known -> assertThat(known.syncedAt()).isBeforeOrEqualTo(NOW));
        assertThat(KernelClock.open().read(NOW).isPresent()).isEqualTo(read.isPresent());
    }

    private static Optional<Synchronisation> kernel(int state, int status, long offset, long maxError) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(208, 8);
            timex.set(ValueLayout.JAVA_LONG, 8, offset);
            timex.set(ValueLayout.JAVA_LONG, 24, maxError);
            timex.set(ValueLayout.JAVA_INT, 40, status);
            return KernelClock.interpret(state, timex, NOW);
        }
    }
}

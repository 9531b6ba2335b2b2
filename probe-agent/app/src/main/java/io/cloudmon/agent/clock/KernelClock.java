package io.cloudmon.agent.clock;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks the Linux kernel by adjtimex(2), which every daemon that synchronises a clock keeps informed, in containers too.
 *
 * <p>The kernel does not say when that was, but it lets its estimate of the error grow by 500 parts per million since:
 * the age is that, and may be too high by what the daemon's own estimate was.
 */
final class KernelClock implements ClockSource {
    private static final Logger LOG = Logger.getLogger(KernelClock.class);

    /** Of {@code struct timex} with 64-bit longs. */
    private static final long SIZE = 208;

    private static final long OFFSET = 8;
    private static final long MAX_ERROR = 24;
    private static final long STATUS = 40;
    private static final int UNSYNCHRONISED = 0x40;
    private static final int NANOSECONDS = 0x2000;
    private static final int TIME_ERROR = 5;
    private static final long ERROR_GROWTH = 500;

    private final MethodHandle adjtimex;

    private KernelClock(MethodHandle adjtimex) {
        this.adjtimex = adjtimex;
    }

    /** The kernel's view; that of nobody where this is not a 64-bit Linux. */
    @SuppressWarnings("restricted") // one call into libc that reads and changes nothing
    static ClockSource open() {
        if (!System.getProperty("os.name").equals("Linux") || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
            return now -> Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("adjtimex")
                .<ClockSource>map(address -> new KernelClock(linker.downcallHandle(
                        address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS))))
                .orElse(now -> Optional.empty());
    }

    @Override
    public Optional<Synchronisation> read(Instant now) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment timex = arena.allocate(SIZE, Long.BYTES);
            int state = (int) adjtimex.invokeExact(timex);
            return state < 0 ? Optional.empty() : interpret(state, timex, now);
        } catch (Throwable e) {
            LOG.warnf("the kernel's clock cannot be read: why=\"%s\"", e);
            return Optional.empty();
        }
    }

    /** Reads {@code struct timex}; its offset is what is still to be added to the clock. */
    static Optional<Synchronisation> interpret(int state, MemorySegment timex, Instant now) {
        int status = timex.get(ValueLayout.JAVA_INT, STATUS);
        if (state == TIME_ERROR || (status & UNSYNCHRONISED) != 0) {
            return Optional.empty();
        }
        long behind = timex.get(ValueLayout.JAVA_LONG, OFFSET) * ((status & NANOSECONDS) != 0 ? 1 : 1_000);
        Duration age = Duration.ofMillis(timex.get(ValueLayout.JAVA_LONG, MAX_ERROR) * 1_000 / ERROR_GROWTH);
        return Optional.of(new Synchronisation(Duration.ofNanos(-behind), now.minus(age)));
    }
}

package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the event loop no longer than the run may take, and says what it was waiting for. */
final class Deadline {
    private final ProbeContext context;
    private final Duration timeout;
    private final PhaseTimer timer;

    Deadline(ProbeContext context, Duration timeout, PhaseTimer timer) {
        this.context = context;
        this.timeout = timeout;
        this.timer = timer;
    }

    Duration remaining() {
        return context.remaining();
    }

    /** Waits for the value; a deadline that passes is a failure that names the phase. */
    <T> T await(CompletableFuture<T> future) throws ProbeFailure, ExecutionException, InterruptedException {
        try {
            return future.get(context.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw passed();
        }
    }

    /** The failure of a deadline that has passed. */
    ProbeFailure passed() {
        timer.stop();
        Phase phase = timer.phase();
        String waited = " within " + Texts.duration(timeout) + " while " + phase.activity();
        return phase == Phase.DNS
                ? new ProbeFailure(Reason.DNS, Blame.RESOLVER, "no answer from the resolver" + waited)
                : ProbeFailure.ofTarget(Reason.TIMEOUT, "no answer" + waited);
    }
}

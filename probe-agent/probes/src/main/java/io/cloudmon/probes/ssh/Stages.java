package io.cloudmon.probes.ssh;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Failures;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for one stage after the other within the deadline and keeps their times. For one run. */
final class Stages {
    private final ProbeContext context;
    private final Duration timeout;
    private final InetSocketAddress address;
    private final List<StepResult> steps = new ArrayList<>();
    private long since;

    Stages(ProbeContext context, Duration timeout, InetSocketAddress address) {
        this.context = context;
        this.timeout = timeout;
        this.address = address;
        this.since = context.nanoTime();
    }

    /** Waits for what the stage ends with; its time is that since the stage before. */
    <T> T await(Stage stage, CompletableFuture<T> end) throws ProbeFailure, InterruptedException {
        try {
            return end.get(context.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw ProbeFailure.ofTarget(
                    Reason.TIMEOUT, "no answer within " + Texts.duration(timeout) + " while " + stage.activity());
        } catch (ExecutionException e) {
            throw failure(stage, e.getCause());
        } finally {
            long now = context.nanoTime();
            steps.add(new StepResult(stage.step(), null, null, null, Duration.ofNanos(now - since), null));
            since = now;
        }
    }

    void describe(Reading.Builder reading) {
        steps.forEach(reading::step);
    }

    private ProbeFailure failure(Stage stage, @Nullable Throwable thrown) {
        if (stage == Stage.CONNECT) {
            return Failures.connecting(connectFailure(thrown), address);
        }
        if (!(thrown instanceof IOException)) {
            throw new IllegalStateException("the probe failed while " + stage.activity(), thrown);
        }
        String why = Texts.excerpt(String.valueOf(thrown.getMessage()));
        return ProbeFailure.ofTarget(stage.reason(), stage.step() + ": " + why);
    }

    private static Throwable connectFailure(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return cause;
            }
        }
        return thrown == null ? new IOException("no cause") : thrown;
    }
}

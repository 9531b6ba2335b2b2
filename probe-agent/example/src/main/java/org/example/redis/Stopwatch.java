package org.example.redis;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.result.Phases;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Notes how a run goes; for its one thread. */
final class Stopwatch {
    private final ProbeContext context;
    private long since;
    private @Nullable Duration dns;
    private @Nullable Duration connect;
    private @Nullable Duration firstByte;
    private @Nullable String remoteIp;

    Stopwatch(ProbeContext context) {
        this.context = context;
        this.since = context.nanoTime();
    }

    void resolved(String ip) {
        dns = lap();
        remoteIp = ip;
    }

    void connected() {
        connect = lap();
    }

    /** The time until the first answer, which is what a client waits for; further answers do not change it. */
    void answered() {
        if (firstByte == null) {
            firstByte = lap();
        }
    }

    Phases phases() {
        return new Phases(dns, connect, null, null, firstByte, null);
    }

    @Nullable
    String remoteIp() {
        return remoteIp;
    }

    private Duration lap() {
        long now = context.nanoTime();
        Duration lap = Duration.ofNanos(now - since);
        since = now;
        return lap;
    }
}

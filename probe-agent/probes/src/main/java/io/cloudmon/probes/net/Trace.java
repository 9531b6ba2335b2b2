package io.cloudmon.probes.net;

import io.cloudmon.probe.Reading;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.TlsFacts;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one run has seen so far; kept apart from its end, so that a failure keeps the facts. Safe for many threads. */
public final class Trace {
    private final PhaseTimer timer;
    private volatile @Nullable String remoteIp;
    private volatile @Nullable TlsInspection tls;
    private volatile @Nullable HttpFacts http;

    public Trace(LongSupplier nanoTime) {
        this.timer = new PhaseTimer(nanoTime);
    }

    public PhaseTimer timer() {
        return timer;
    }

    /** The TLS facts of the last connection, if it got that far. */
    public @Nullable TlsFacts tls() {
        TlsInspection inspection = tls;
        return inspection == null ? null : inspection.facts();
    }

    /** All that the last connection's handshake showed, if it got that far. */
    public Optional<TlsInspection> inspection() {
        return Optional.ofNullable(tls);
    }

    /** Begins another connection: facts of the one before are no longer the run's. */
    public void connecting(String address) {
        remoteIp = address;
        tls = null;
        http = null;
    }

    void secured(TlsInspection inspection) {
        tls = inspection;
    }

    /** Notes the head of an HTTP answer. */
    public void answered(HttpFacts facts) {
        http = facts;
    }

    /** Stops the timer and puts everything seen into the reading. */
    public Reading.Builder describe(Reading.Builder reading) {
        timer.stop();
        return reading.phases(timer.phases())
                .duration(timer.elapsed())
                .remoteIp(remoteIp)
                .tls(tls())
                .http(http);
    }

    /** The reading of a run that ended by a failure, with everything seen until then. */
    public Reading describe(ProbeFailure failure) {
        return describe(Reading.failure(failure.reason(), failure.detail()))
                .blame(failure.blame())
                .build();
    }
}

package io.cloudmon.agent.uplink;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What attempts say about the uplink by themselves, so that control targets are asked in bad moments only.
 *
 * <p>Bad is a moment when two different hosts have failed within ten seconds, or the only one that this location checks,
 * and nobody has answered since the failed attempt began. Thread-safe.
 */
final class Evidence {
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private Instant lastAnswer = Instant.MIN;
    private @Nullable Failure latest;
    private @Nullable Failure ofAnother;
    private @Nullable String firstHost;
    private boolean severalHosts;

    private record Failure(String host, Instant at) {}

    synchronized void answered(String host, Instant now) {
        know(host);
        lastAnswer = now;
    }

    /** Notes a failed attempt; whether the uplink is in doubt. */
    synchronized boolean failed(String host, Instant begun, Instant now) {
        know(host);
        if (latest != null && !latest.host().equals(host)) {
            ofAnother = latest;
        }
        latest = new Failure(host, now);
        boolean several = !severalHosts
                || ofAnother != null && ofAnother.at().plus(MOMENT).isAfter(now);
        return several && lastAnswer.isBefore(begun);
    }

    private void know(String host) {
        if (firstHost == null) {
            firstHost = host;
        }
        severalHosts = severalHosts || !firstHost.equals(host);
    }
}

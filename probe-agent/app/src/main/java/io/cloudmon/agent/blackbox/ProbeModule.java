package io.cloudmon.agent.blackbox;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A way of probing that a request names.
 *
 * @param probe the technique that does it
 * @param timeout the most that one probe may take
 * @param config the technique's own fields
 * @param tls whether TLS must, must not or may be used in the end
 */
record ProbeModule(String name, String probe, Duration timeout, Map<String, Object> config, TlsDemand tls) {
    /** What a module demands of the connection to the answering target. */
    enum TlsDemand {
        ANY,
        REQUIRED,
        FORBIDDEN
    }

    /** The check that a request for a target amounts to. */
    CheckEntry entry(String target, Duration limit) {
        Duration allowed = limit.compareTo(timeout) < 0 ? limit : timeout;
        return new CheckEntry(
                "blackbox-" + probe,
                1,
                "blackbox",
                name,
                probe,
                probe.equals("http") && !target.contains("://") ? "http://" + target : target,
                micros(allowed.multipliedBy(2).plusSeconds(1)),
                micros(allowed),
                1,
                null,
                List.of("blackbox"),
                config);
    }

    boolean succeeded(CheckResult result) {
        boolean good = result.outcome() == Outcome.SUCCESS || result.outcome() == Outcome.DEGRADED;
        return good
                && switch (tls) {
                    case ANY -> true;
                    case REQUIRED -> result.tls() != null;
                    case FORBIDDEN -> result.tls() == null;
                };
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}

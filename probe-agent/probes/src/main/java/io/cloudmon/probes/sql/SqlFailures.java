package io.cloudmon.probes.sql;

import io.cloudmon.probes.net.Failures;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.Reason;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Finds the reason for what the driver threw: its causes first, then the state that the server gave. */
final class SqlFailures {
    private static final String CANCELLED = "57014";
    private final InetSocketAddress address;
    private final Duration timeout;

    SqlFailures(InetSocketAddress address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** @param activity what the run was doing, to follow "while" */
    ProbeFailure of(SQLException thrown, String activity) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while " + activity);
        }
        String state = String.valueOf(thrown.getSQLState());
        if (has(thrown, SocketTimeoutException.class) || state.equals(CANCELLED)) {
            return ProbeFailure.ofTarget(
                    Reason.TIMEOUT, "no answer within " + Texts.duration(timeout) + " while " + activity);
        }
        Optional<Throwable> refused =
                cause(thrown, ConnectException.class).or(() -> cause(thrown, NoRouteToHostException.class));
        if (refused.isPresent()) {
            return Failures.connecting(refused.get(), address);
        }
        return secured(thrown).orElseGet(() -> answered(thrown, state, activity));
    }

    private static Optional<ProbeFailure> secured(SQLException thrown) {
        Optional<Throwable> certificate = cause(thrown, CertificateException.class);
        Optional<Throwable> tls = cause(thrown, SSLException.class);
        return certificate
                .map(e -> ProbeFailure.ofTarget(Reason.CERTIFICATE, "the certificate is not accepted: " + text(e)))
                .or(() -> tls.map(e -> ProbeFailure.ofTarget(Reason.TLS, "TLS failed: " + text(e))));
    }

    /** Class 08 is the connection's; a text that comes with it may be anything that the peer sent. */
    private static ProbeFailure answered(SQLException thrown, String state, String activity) {
        return state.startsWith("08") || state.equals("null")
                ? ProbeFailure.ofTarget(
                        Reason.PROTOCOL,
                        "the target broke off or does not speak PostgreSQL's protocol while " + activity)
                : ProbeFailure.ofTarget(Reason.ASSERTION, state + " while " + activity + ": " + text(thrown));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return cause(thrown, type).isPresent();
    }

    private static Optional<Throwable> cause(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static String text(Throwable thrown) {
        return Texts.excerpt(String.valueOf(thrown.getMessage()));
    }
}

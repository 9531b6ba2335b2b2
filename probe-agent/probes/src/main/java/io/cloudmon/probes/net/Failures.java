package io.cloudmon.probes.net;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Finds the reason and the blame for what the network threw. What it does not know is the probe's own fault. */
public final class Failures {

    private Failures() {}

    /** Why no connection came about. */
    public static ProbeFailure connecting(Throwable cause, InetSocketAddress address) {
        String to = address.getAddress().getHostAddress() + " port " + address.getPort();
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        boolean exhausted = text.contains("cannot assign requested address") || text.contains("too many open files");
        if (exhausted || !(cause instanceof ConnectException || cause instanceof NoRouteToHostException)) {
            String detail = "the agent cannot connect: " + Texts.excerpt(cause.toString());
            return new ProbeFailure(Reason.AGENT_INTERNAL, Blame.AGENT, detail);
        }
        if (text.contains("network is unreachable")) {
            return new ProbeFailure(Reason.CONNECT, Blame.NETWORK, "no network leads to " + to);
        }
        return ProbeFailure.ofTarget(
                Reason.CONNECT, refusal(text, to).orElseGet(() -> "no connection to " + to + ": " + errorText(cause)));
    }

    private static Optional<String> refusal(String text, String to) {
        if (text.contains("refused")) {
            return Optional.of("connection refused by " + to);
        }
        return text.contains("reset")
                ? Optional.of("connection reset by " + to + " while connecting")
                : Optional.empty();
    }

    /** Why a connection that had come about broke. */
    static ProbeFailure talking(@Nullable Throwable thrown, Phase phase) {
        Throwable cause = unwrapped(thrown);
        return switch (cause) {
            case ProbeFailure failure -> failure;
            case NotSslRecordException e -> ProbeFailure.ofTarget(Reason.TLS, "the target does not speak TLS here");
            case SSLException e -> ProbeFailure.ofTarget(Reason.TLS, "TLS failed: " + errorText(e));
            case ClosedChannelException e ->
                ProbeFailure.ofTarget(
                        phase == Phase.TLS ? Reason.TLS : Reason.PROTOCOL,
                        "the target closed the connection while " + phase.activity());
            case DecoderException e -> ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is broken: " + errorText(e));
            case IOException e -> ProbeFailure.ofTarget(Reason.CONNECT, broken(e) + " while " + phase.activity());
            case null, default -> throw new IllegalStateException("the probe failed while " + phase.activity(), cause);
        };
    }

    private static @Nullable Throwable unwrapped(@Nullable Throwable thrown) {
        return thrown instanceof DecoderException && thrown.getCause() instanceof SSLException ssl ? ssl : thrown;
    }

    private static String broken(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("reset") || text.contains("broken pipe")
                ? "connection reset"
                : "connection broken (" + errorText(e) + ")";
    }

    private static String errorText(Throwable cause) {
        return Texts.excerpt(String.valueOf(cause.getMessage()));
    }
}

package io.cloudmon.probes.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import io.netty.channel.ChannelException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 80);

    @ParameterizedTest
    @MethodSource("whileConnecting")
    void blamesWhoeverKeptTheConnectionFromComingAbout(Throwable cause, Reason reason, Blame blame, String detail) {
        assertFailure(Failures.connecting(cause, ADDRESS), reason, blame, detail);
    }

    static Stream<Arguments> whileConnecting() {
        return Stream.of(
                Arguments.of(
                        new ConnectException("Connection refused"),
                        Reason.CONNECT,
                        Blame.TARGET,
                        "connection refused by 192.0.2.1 port 80"),
                Arguments.of(
                        new ConnectException("connect: Connection reset by peer"),
                        Reason.CONNECT,
                        Blame.TARGET,
                        "connection reset by 192.0.2.1 port 80"),
                Arguments.of(
                        new NoRouteToHostException("No route to host"),
                        Reason.CONNECT,
                        Blame.TARGET,
                        "No route to host"),
                Arguments.of(
                        new NoRouteToHostException("Network is unreachable"),
                        Reason.CONNECT,
                        Blame.NETWORK,
                        "no network leads to 192.0.2.1"),
                Arguments.of(
                        new ConnectException("Cannot assign requested address"),
                        Reason.AGENT_INTERNAL,
                        Blame.AGENT,
                        "the agent cannot connect"),
                Arguments.of(
                        new ChannelException("Too many open files"),
                        Reason.AGENT_INTERNAL,
                        Blame.AGENT,
                        "Too many open files"));
    }

    @ParameterizedTest
    @MethodSource("whileTalking")
    void findsTheReasonForABrokenConnection(Throwable cause, Phase phase, Reason reason, String detail) {
        assertFailure(Failures.talking(cause, phase), reason, Blame.TARGET, detail);
    }

    static Stream<Arguments> whileTalking() {
        return Stream.of(
                Arguments.of(
                        new IOException("Connection reset by peer"),
                        Phase.TLS,
                        Reason.CONNECT,
                        "connection reset while waiting for the TLS handshake"),
                Arguments.of(
                        new IOException("Broken pipe"), Phase.SEND, Reason.CONNECT, "connection reset while sending"),
                Arguments.of(
                        new IOException("No route to host"),
                        Phase.TRANSFER,
                        Reason.CONNECT,
                        "connection broken (No route to host)"),
                Arguments.of(new ClosedChannelException(), Phase.TLS, Reason.TLS, "closed the connection"),
                Arguments.of(
                        new ClosedChannelException(),
                        Phase.FIRST_BYTE,
                        Reason.PROTOCOL,
                        "closed the connection while waiting for the first byte"),
                Arguments.of(
                        new DecoderException(new SSLHandshakeException("PROTOCOL_VERSION")),
                        Phase.TLS,
                        Reason.TLS,
                        "PROTOCOL_VERSION"),
                Arguments.of(
                        new NotSslRecordException("not an SSL/TLS record: 3232"),
                        Phase.TLS,
                        Reason.TLS,
                        "does not speak TLS"),
                Arguments.of(new DecompressionException("not GZIP"), Phase.TRANSFER, Reason.PROTOCOL, "not GZIP"));
    }

    @Test
    void doesNotTakeItsOwnFaultsForTheTargets() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Failures.talking(new NullPointerException("bug"), Phase.TRANSFER))
                .withCauseInstanceOf(NullPointerException.class);
    }

    private static void assertFailure(ProbeFailure failure, Reason reason, Blame blame, String detail) {
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.blame()).isEqualTo(blame);
        assertThat(failure.detail()).contains(detail);
    }
}

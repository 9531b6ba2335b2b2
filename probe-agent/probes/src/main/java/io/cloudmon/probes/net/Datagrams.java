package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Asks by one datagram and waits for the answer; nothing is sent twice, so a lost datagram is seen as what it is. */
public final class Datagrams {
    private static final int LARGEST = 65_535;
    private final NetworkRun run;
    private final ProbeContext context;
    private final Deadline deadline;
    private final Trace trace;

    /**
     * An answer and when it came.
     *
     * @param sent when the request left, by the agent's wall clock
     * @param elapsed from then to the answer's arrival, by a monotonic clock
     */
    public record Answer(byte[] bytes, Instant sent, Duration elapsed) {}

    public Datagrams(NetworkRun run) {
        this.run = run;
        this.context = run.context();
        this.trace = run.trace();
        this.deadline = new Deadline(context, run.timeout(), trace.timer());
    }

    /**
     * Sends the request to the peer's first address and waits for a datagram that is the answer.
     *
     * @param isAnswer whether a datagram answers this very request; others are passed over
     */
    public Answer ask(Peer peer, byte[] request, Predicate<byte[]> isAnswer)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        var remote = new InetSocketAddress(run.address(peer), peer.address().port());
        trace.timer().enter(Phase.SEND);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(remote);
            Instant sent = context.clock().instant();
            long begun = context.nanoTime();
            socket.send(new DatagramPacket(request, request.length));
            trace.timer().sent();
            byte[] answer = receive(socket, isAnswer);
            return new Answer(answer, sent, Duration.ofNanos(context.nanoTime() - begun));
        } catch (SocketTimeoutException e) {
            throw deadline.passed();
        } catch (IOException e) {
            throw failure(e, remote);
        } finally {
            trace.timer().stop();
        }
    }

    private byte[] receive(DatagramSocket socket, Predicate<byte[]> isAnswer) throws IOException, ProbeFailure {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (true) {
            long left = context.remaining().toMillis();
            if (left <= 0) {
                throw deadline.passed();
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            packet.setLength(LARGEST);
            socket.receive(packet);
            byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
            if (isAnswer.test(bytes)) {
                return bytes;
            }
        }
    }

    private static ProbeFailure failure(IOException e, InetSocketAddress remote) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for a datagram");
        }
        String to = remote.getAddress().getHostAddress() + " port " + remote.getPort();
        if (e instanceof PortUnreachableException) {
            return ProbeFailure.ofTarget(Reason.CONNECT, "refused by " + to);
        }
        boolean unreachable =
                String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("unreachable");
        return unreachable
                ? new ProbeFailure(Reason.CONNECT, Blame.NETWORK, "no network leads to " + to)
                : new ProbeFailure(
                        Reason.AGENT_INTERNAL, Blame.AGENT, "the agent cannot send: " + Texts.excerpt(e.toString()));
    }
}

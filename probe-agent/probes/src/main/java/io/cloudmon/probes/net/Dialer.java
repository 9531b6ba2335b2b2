package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Makes the connections of one run: resolves, asks for admission, connects, secures; a fresh one each time. */
public final class Dialer {
    private final Transport transport;
    private final ProbeContext context;
    private final Trace trace;
    private final Deadline deadline;

    /** @param timeout the check's timeout, for the text of a deadline that passes */
    public Dialer(Transport transport, ProbeContext context, Duration timeout, Trace trace) {
        this.transport = transport;
        this.context = context;
        this.trace = trace;
        this.deadline = new Deadline(context, timeout, trace.timer());
    }

    /**
     * Connects to the peer's first address that accepts and has the conversation there. The connection is closed when
     * the conversation has its outcome, the deadline passes or the thread is interrupted.
     */
    public <T> T converse(Peer peer, Conversation<T> conversation)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        return converse(peer, Optional::empty, conversation);
    }

    /**
     * The same with something said in plain before TLS begins.
     *
     * @param prefaces makes a preface for each connection; empty for TLS from the first byte
     */
    public <T> T converse(Peer peer, Supplier<Optional<Preface>> prefaces, Conversation<T> conversation)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        List<InetAddress> addresses = addresses(peer);
        Connector connector = Connector.to(peer, prefaces, transport, context.clock(), trace);
        for (int i = 0; ; i++) {
            context.admit(addresses.get(i));
            var address = new InetSocketAddress(addresses.get(i), peer.address().port());
            int left = addresses.size() - i;
            try {
                return await(connector.connect(address, patience(left), conversation));
            } catch (ConnectFailed e) {
                if (left == 1) {
                    throw Failures.connecting(e.why(), address);
                }
            }
        }
    }

    /** The peer's addresses in the order in which to try them; none has been asked admission for. */
    public List<InetAddress> addresses(Peer peer) throws ProbeFailure, InterruptedException {
        return new Resolution(transport.resolver(), deadline, trace.timer())
                .addresses(peer.address().host(), peer.ip());
    }

    private <T> T await(CompletableFuture<T> outcome) throws ProbeFailure, ConnectFailed, InterruptedException {
        try {
            return deadline.await(outcome);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectFailed failed) {
                throw failed;
            }
            throw Failures.talking(e.getCause(), trace.timer().phase());
        } finally {
            outcome.cancel(false);
        }
    }

    /** The last address may take all the time left; those before it share it. */
    private Duration patience(int addressesLeft) {
        return addressesLeft == 1 ? Duration.ZERO : deadline.remaining().dividedBy(addressesLeft);
    }
}

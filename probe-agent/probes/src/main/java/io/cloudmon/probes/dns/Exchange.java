package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Datagrams;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.probes.net.Transport;
import io.cloudmon.result.Reason;
import java.io.IOException;
import java.time.Duration;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/** Asks servers within one run, each over the protocol it is to be asked by. */
final class Exchange {
    private final Transport transport;
    private final ProbeContext context;
    private final Duration timeout;
    private final Trace trace;

    /** @param timeout the check's timeout, for the text of a deadline that passes */
    Exchange(Transport transport, ProbeContext context, Duration timeout, Trace trace) {
        this.transport = transport;
        this.context = context;
        this.timeout = timeout;
        this.trace = trace;
    }

    /** The answer to the question, as the server gave it. */
    Message ask(DnsServer server, Peer peer, Question question)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Message query = question.query();
        Message answer = parse(send(server, peer, query));
        if (server.protocol() == Protocol.UDP && answer.getHeader().getFlag(Flags.TC)) {
            answer = parse(send(server.over(Protocol.TCP), peer, query));
        }
        if (!answers(answer, query)) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is to another question");
        }
        return answer;
    }

    private byte[] send(DnsServer server, Peer peer, Message query)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        ProbeContext admitting = server.own() ? new OwnResolver(context) : context;
        Dialer dialer = new Dialer(transport, admitting, timeout, trace);
        return switch (server.protocol()) {
            case UDP ->
                new Datagrams(dialer, admitting, timeout, trace)
                        .ask(peer, query.toWire(), bytes -> isAnswer(bytes, query))
                        .bytes();
            case TCP, TLS -> dialer.converse(peer, new StreamConversation(query.toWire(), trace.timer()));
            case HTTPS -> {
                query.getHeader().setID(0);
                yield dialer.converse(peer, new HttpsConversation(server, query.toWire(), trace));
            }
        };
    }

    /** What else arrives at the port, late or forged, is not looked at. */
    private static boolean isAnswer(byte[] bytes, Message query) {
        try {
            return answers(new Message(bytes), query);
        } catch (IOException e) {
            return bytes.length > 1
                    && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff)
                            == query.getHeader().getID();
        }
    }

    private static boolean answers(Message answer, Message query) {
        Record asked = query.getQuestion();
        Record repeated = answer.getQuestion();
        return answer.getHeader().getFlag(Flags.QR)
                && answer.getHeader().getID() == query.getHeader().getID()
                && (repeated == null || repeated.equals(asked));
    }

    private static Message parse(byte[] bytes) throws ProbeFailure {
        try {
            return new Message(bytes);
        } catch (IOException e) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not a DNS message: " + e.getMessage());
        }
    }
}

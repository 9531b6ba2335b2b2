package io.cloudmon.probes.dns;

import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Datagrams;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Reason;
import java.io.IOException;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/** Asks servers within one run, each over the protocol it is to be asked by. */
final class Exchange {
    private final NetworkRun run;

    Exchange(NetworkRun run) {
        this.run = run;
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
        NetworkRun asking = server.own()
                ? new NetworkRun(run.transport(), new OwnResolver(run.context()), run.timeout(), run.trace())
                : run;
        return switch (server.protocol()) {
            case UDP ->
                new Datagrams(asking)
                        .ask(peer, query.toWire(), bytes -> isAnswer(bytes, query))
                        .bytes();
            case TCP, TLS ->
                asking.dialer()
                        .converse(
                                peer,
                                new StreamConversation(
                                        query.toWire(), run.trace().timer()));
            case HTTPS -> {
                query.getHeader().setID(0);
                yield asking.dialer().converse(peer, new HttpsConversation(server, query.toWire(), run.trace()));
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

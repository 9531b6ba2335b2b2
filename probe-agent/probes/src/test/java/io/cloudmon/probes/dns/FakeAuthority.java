package io.cloudmon.probes.dns;

import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probes.net.FakeUdpServer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A DNS server on a free UDP port of loopback that answers each query as a function says; null never answers. */
final class FakeAuthority implements AutoCloseable {
    private final FakeUdpServer server;

    private FakeAuthority(FakeUdpServer server) {
        this.server = server;
    }

    static FakeAuthority start(Function<Message, byte[]> answers) {
        return startAt(0, answers);
    }

    static FakeAuthority startAt(int port, Function<Message, byte[]> answers) {
        return new FakeAuthority(FakeUdpServer.start(port, query -> answers.apply(parse(query))));
    }

    private static Message parse(byte[] query) {
        try {
            return new Message(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with the flags and records given; records are as in a zone file after the type. */
    static Message answer(Message query, int rcode, int flags, String... values) {
        try {
            Message answer = new Message(query.getHeader().getID());
            answer.getHeader().setFlag(Flags.QR);
            for (int flag : new int[] {Flags.AA, Flags.AD, Flags.TC}) {
                if ((flags & 1 << flag) != 0) {
                    answer.getHeader().setFlag(flag);
                }
            }
            answer.getHeader().setRcode(rcode);
            Record question = query.getQuestion();
            answer.addRecord(question, Section.QUESTION);
            for (String value : values) {
                String[] parts = value.split(" ", 2);
                int type = Type.value(parts[0]);
                answer.addRecord(
                        Record.fromString(question.getName(), type, DClass.IN, 300, parts[1], Name.root),
                        Section.ANSWER);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same function played over a TCP connection, as a script. */
    static Script overTcp(Function<Message, byte[]> answers) {
        return peer -> {
            DataInputStream in = new DataInputStream(peer.getInputStream());
            byte[] query = new byte[in.readUnsignedShort()];
            in.readFully(query);
            byte[] answer = answers.apply(new Message(query));
            DataOutputStream out = new DataOutputStream(peer.getOutputStream());
            out.writeShort(answer.length);
            out.write(answer);
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        };
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeConfig;
import java.net.IDN;
import java.util.Locale;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What is asked.
 *
 * @param recursive whether the server shall ask others
 * @param dnssec whether to ask for signatures and for whether they were validated
 */
record Question(Name name, int type, boolean recursive, boolean dnssec) {
    /** What passes every path unfragmented (DNS Flag Day 2020). */
    private static final int LARGEST_DATAGRAM = 1_232;

    /** Reads {@code name}, {@code type}, {@code recursive} and {@code dnssec}. */
    static Question read(ProbeConfig config) {
        return new Question(
                name(config),
                type(config),
                config.bool("recursive").orElse(true),
                config.bool("dnssec").orElse(false));
    }

    /** A fresh query with an id of its own. */
    Message query() {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (!recursive) {
            query.getHeader().unsetFlag(Flags.RD);
        }
        if (dnssec) {
            query.getHeader().setFlag(Flags.AD);
        }
        query.addRecord(new OPTRecord(LARGEST_DATAGRAM, 0, 0, dnssec ? ExtendedFlags.DO : 0), Section.ADDITIONAL);
        return query;
    }

    /** The same asked of a server that shall answer from its own zone. */
    Question ofAuthority() {
        return new Question(name, type, false, false);
    }

    /** Another question, asked in the same way. */
    Question about(Name other, int otherType) {
        return new Question(other, otherType, recursive, false);
    }

    private static Name name(ProbeConfig config) {
        String text = config.string("name").orElse("");
        if (text.isBlank()) {
            config.problem("name", "is missing", "write the name to ask for, such as www.example.org");
            return Name.root;
        }
        try {
            boolean ascii = text.chars().allMatch(c -> c < 128);
            return Name.fromString(ascii ? text.strip() : IDN.toASCII(text.strip()), Name.root);
        } catch (TextParseException | IllegalArgumentException e) {
            config.problem("name", "is '" + text + "', which is not a name", "write a name such as www.example.org");
            return Name.root;
        }
    }

    private static int type(ProbeConfig config) {
        String text = config.string("type").orElse("A");
        int type = Type.value(text.toUpperCase(Locale.ROOT));
        if (type <= 0 || type == Type.AXFR || type == Type.IXFR || type == Type.OPT) {
            config.problem("type", "is '" + text + "'", "write a record type such as A, AAAA, MX, TXT or TYPE65");
            return Type.A;
        }
        return type;
    }
}

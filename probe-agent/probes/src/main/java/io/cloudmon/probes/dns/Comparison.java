package io.cloudmon.probes.dns;

import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Asks the authoritative servers the same question and compares what they say with the answer that was given. */
final class Comparison {
    private final DnsCheck check;
    private final Exchange exchange;

    Comparison(DnsCheck check, Exchange exchange) {
        this.check = check;
        this.exchange = exchange;
    }

    /** One result for each authoritative server; none when the check does not want them compared. */
    List<AssertionResult> with(Message answer) throws ProbeFailure, RefusedAddressException, InterruptedException {
        if (!check.authorities().wanted()) {
            return List.of();
        }
        List<HostPort> servers = check.authorities().discovered()
                ? discover()
                : check.authorities().servers();
        List<AssertionResult> results = new ArrayList<>();
        for (HostPort server : servers) {
            results.add(compare(server, Value.in(answer, check.question())));
        }
        return results;
    }

    private AssertionResult compare(HostPort server, Set<Value> given)
            throws RefusedAddressException, InterruptedException {
        String id = "authoritative." + server.host();
        try {
            DnsServer authority = new DnsServer(Protocol.UDP, server, "", false);
            Message answer = exchange.ask(
                    authority,
                    new Peer(server, check.ip(), null),
                    check.question().ofAuthority());
            if (!answer.getHeader().getFlag(Flags.AA)) {
                return new AssertionResult(id, false, "is not authoritative for the name");
            }
            Set<Value> own = Value.in(answer, check.question());
            return new AssertionResult(id, own.equals(given), "says " + Texts.excerpt(Value.join(own)));
        } catch (ProbeFailure e) {
            return new AssertionResult(id, false, e.detail());
        }
    }

    /** Asks for the NS records of the name, then of each name above it, until there are some. */
    private List<HostPort> discover() throws ProbeFailure, RefusedAddressException, InterruptedException {
        for (Name zone = check.question().name(); zone.labels() > 1; zone = new Name(zone, 1)) {
            Message answer =
                    exchange.ask(check.server(), check.peer(), check.question().about(zone, Type.NS));
            List<HostPort> servers = answer.getSection(Section.ANSWER).stream()
                    .filter(NSRecord.class::isInstance)
                    .map(Comparison::host)
                    .sorted(Comparator.comparing(HostPort::host))
                    .toList();
            if (!servers.isEmpty()) {
                return servers;
            }
        }
        throw ProbeFailure.ofTarget(Reason.DNS, "no zone above the name has NS records");
    }

    private static HostPort host(Record record) {
        return new HostPort(((NSRecord) record).getTarget().toString(true), Authorities.PORT);
    }
}

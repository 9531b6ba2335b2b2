package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import java.net.InetSocketAddress;
import java.util.Map;
import org.xbill.DNS.Rcode;

class DnsProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new DnsProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return "tcp://" + address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("name", "www.nimbus.example", "type", "a", "assert", Map.of("answers", "192.0.2.1"));
    }

    @Override
    protected Script healthyTarget() {
        return FakeAuthority.overTcp(query ->
                FakeAuthority.answer(query, Rcode.NOERROR, 0, "A 192.0.2.1").toWire());
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of(
                "name", "a..b",
                "type", "AAAAA",
                "ip", "5",
                "authoritative", "ns1:99999",
                "tls", Map.of(),
                "assert", Map.of("rcode", "NOPE", "answers", "999.0.0.1", "flags", "ZZ"));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("name", "www.nimbus.example", "type", "TXT", "assert", Map.of("matches", secret));
    }
}

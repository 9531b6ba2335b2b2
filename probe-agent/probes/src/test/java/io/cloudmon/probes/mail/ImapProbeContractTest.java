package io.cloudmon.probes.mail;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probes.net.LineTalk;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

class ImapProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new ImapProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("assert", Map.of("greeting", "ready", "capabilities", List.of("IDLE")));
    }

    @Override
    protected Script healthyTarget() {
        return LineTalk.of(
                ">* OK [CAPABILITY IMAP4rev1] ready\r\n",
                "a1 CAPABILITY",
                ">* CAPABILITY IMAP4rev1 IDLE\r\na1 OK done\r\n",
                "a2 LOGOUT");
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("ip", "v4", "assert", Map.of("greeting", "("), "tls", Map.of("min_days", -1));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("ip", "4");
    }
}

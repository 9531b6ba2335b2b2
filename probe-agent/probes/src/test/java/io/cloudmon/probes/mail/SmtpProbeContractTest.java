package io.cloudmon.probes.mail;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probes.net.LineTalk;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

class SmtpProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new SmtpProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("assert", Map.of("greeting", "ESMTP", "capabilities", List.of("SIZE", "starttls")));
    }

    @Override
    protected Script healthyTarget() {
        return LineTalk.of(
                ">220 mx.nimbus.example ESMTP\r\n", "EHLO", ">250-mx\r\n250-SIZE 1000\r\n250 STARTTLS\r\n", "QUIT");
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

package io.cloudmon.probes.tcp;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import java.net.InetSocketAddress;
import java.util.Map;

class TcpProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new TcpProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("send", "PING\r\n", "expect", "^PONG", "max_bytes", 100, "ip", "any");
    }

    @Override
    protected Script healthyTarget() {
        return Scripts.answeringLine("PONG\r\n");
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("expect", "(", "max_bytes", 0, "ip", "ipv4", "tls", Map.of("verify", 1));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("send", "AUTH " + secret + "\r\n", "expect", "will not come");
    }
}

package io.cloudmon.probes.websocket;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import java.net.InetSocketAddress;
import java.util.Map;

class WebSocketProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new WebSocketProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return "ws://" + address.getHostString() + ":" + address.getPort() + "/feed";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("send", "ping", "expect", "^echo ping$");
    }

    @Override
    protected Script healthyTarget() {
        return WebSocketScripts.upgrading("", WebSocketScripts.echo("echo "));
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("expect", "(", "ip", "v4", "headers", Map.of("a b", "c"), "tls", Map.of());
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("headers", Map.of("Authorization", "Bearer " + secret), "send", secret, "expect", "never");
    }
}

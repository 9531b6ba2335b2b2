package io.cloudmon.probes.grpc;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probes.net.Relay;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class GrpcProbeContractTest extends ProbeContractTest {
    private static HealthServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = HealthServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    protected ProbeFactory factory() {
        return new GrpcProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("service", "orders", "metadata", Map.of("x-team", "a"));
    }

    @Override
    protected Script healthyTarget() {
        return Relay.to(server.port());
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("service", "x".repeat(1_001), "ip", "v4", "metadata", Map.of("X-Upper", "a"));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("metadata", Map.of("authorization", "Bearer " + secret));
    }
}

package org.example.redis;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import java.net.InetSocketAddress;
import java.util.Map;

class RedisProbeContractTest extends ProbeContractTest {

    @Override
    protected ProbeFactory factory() {
        return new RedisProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("role", "master", "degraded_above_clients", 100);
    }

    @Override
    protected Script healthyTarget() {
        return new FakeRedis("", "master", 7);
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("role", "king", "degraded_above_clients", 0);
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("password", secret);
    }
}

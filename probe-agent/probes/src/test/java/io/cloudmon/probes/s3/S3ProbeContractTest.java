package io.cloudmon.probes.s3;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probes.net.Relay;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class S3ProbeContractTest extends ProbeContractTest {
    private static FakeStore store;

    @BeforeAll
    static void startStore() throws IOException {
        store = new FakeStore();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @Override
    protected ProbeFactory factory() {
        return new S3ProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return "http://" + address.getHostString() + ":" + address.getPort() + "/bucket";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("access_key", "key", "secret_key", "a secret", "size", 100);
    }

    @Override
    protected Script healthyTarget() {
        return Relay.to(store.port());
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("access_key", " ", "secret_key", "", "prefix", "/../", "size", -1, "ip", "v4", "tls", Map.of());
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("access_key", secret, "secret_key", secret);
    }
}

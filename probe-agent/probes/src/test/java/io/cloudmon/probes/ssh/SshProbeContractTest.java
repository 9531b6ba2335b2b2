package io.cloudmon.probes.ssh;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SshProbeContractTest extends ProbeContractTest {
    private static TestSshServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = new TestSshServer("probe", "pa55-word");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Override
    protected ProbeFactory factory() {
        return new SshProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of(
                "user",
                "probe",
                "password",
                "pa55-word",
                "host_key",
                server.fingerprint(),
                "assert",
                Map.of("banner", "^SSH-2\\.0-"));
    }

    @Override
    protected Script healthyTarget() {
        return server.relay();
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("user", "probe", "host_key", "md5:00", "ip", "v4", "assert", Map.of("banner", "("));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("user", "probe", "password", secret);
    }
}

package io.cloudmon.probes.tls;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class TlsProbeContractTest extends ProbeContractTest {
    private static final TestCertificate CERTIFICATE = TestAuthority.create().issue("127.0.0.1");

    @TempDir
    private static Path directory;

    @Override
    protected ProbeFactory factory() {
        return new TlsProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of(
                "ca", CERTIFICATE.trustFile(directory).toString(),
                "expires_within", Map.of("degraded", "30d", "failure", "3d"),
                "assert", Map.of("version", "TLSv1.3", "names", "127.0.0.1"));
    }

    @Override
    protected Script healthyTarget() {
        return SecuredScripts.secured(CERTIFICATE);
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of(
                "starttls", "ftp",
                "ip", "ipv4",
                "verify", "perhaps",
                "expires_within", Map.of("degraded", "1d", "failure", "2d"),
                "assert", Map.of("version", "SSLv3", "cipher", "("));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("verify", false, "assert", Map.of("cipher", secret));
    }
}

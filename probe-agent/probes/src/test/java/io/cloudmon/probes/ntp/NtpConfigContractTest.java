package io.cloudmon.probes.ntp;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeConfigContractTest;
import java.util.Map;

class NtpConfigContractTest extends ProbeConfigContractTest {

    @Override
    protected ProbeFactory factory() {
        return new NtpProbeFactory();
    }

    @Override
    protected String sampleTarget() {
        return "ntp.nimbus.example";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("max_stratum", 3, "degraded", Map.of("offset", "50ms"), "failure", Map.of("offset", "1s"));
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("max_stratum", 16, "ip", 5, "degraded", Map.of("offset", "little"));
    }
}

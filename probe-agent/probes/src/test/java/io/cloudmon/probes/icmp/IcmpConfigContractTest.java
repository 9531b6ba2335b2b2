package io.cloudmon.probes.icmp;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeConfigContractTest;
import java.util.Map;

class IcmpConfigContractTest extends ProbeConfigContractTest {

    @Override
    protected ProbeFactory factory() {
        return new IcmpProbeFactory();
    }

    @Override
    protected String sampleTarget() {
        return "www.nimbus.example";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("count", 3, "spacing", "50ms", "degraded", Map.of("loss", 1, "rtt", "100ms", "jitter", "20ms"));
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("count", 0, "spacing", "1ms", "size", 15, "failure", Map.of("loss", 101, "rtt", "soon"));
    }
}

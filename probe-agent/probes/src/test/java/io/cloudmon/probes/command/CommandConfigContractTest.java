package io.cloudmon.probes.command;

import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.testkit.ProbeConfigContractTest;
import java.util.List;
import java.util.Map;

class CommandConfigContractTest extends ProbeConfigContractTest {

    @Override
    protected ProbeFactory factory() {
        return new CommandProbeFactory();
    }

    @Override
    protected String sampleTarget() {
        return "www.nimbus.example:8080";
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of(
                "program", "check_tcp",
                "args", List.of("-H", "{address}", "-p", "{port}"),
                "environment", Map.of("TOKEN", "x"));
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("program", "/bin/sh", "environment", Map.of("LD_PRELOAD", "x"), "max_output", 0, "ip", "all");
    }
}

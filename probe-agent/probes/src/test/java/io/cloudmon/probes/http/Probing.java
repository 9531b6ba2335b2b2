package io.cloudmon.probes.http;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.TestContext;
import java.time.Duration;
import java.util.Map;

/** Runs one check once. */
final class Probing {
    static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Probing() {}

    static Reading run(String target, Map<String, ?> fields) throws Exception {
        return run(new HttpProbeFactory(), target, fields, TIMEOUT);
    }

    static Reading run(ProbeFactory factory, String target, Map<String, ?> fields, Duration timeout) throws Exception {
        return run(factory, target, fields, timeout, TestContext.within(timeout));
    }

    static Reading run(
            ProbeFactory factory, String target, Map<String, ?> fields, Duration timeout, ProbeContext context)
            throws Exception {
        try (Probe probe = factory.create(new ProbeConfig(target, timeout, fields))) {
            return probe.run(context);
        }
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;

/** A probe that is only installed in tests and always succeeds. */
public final class SteadyProbe implements ProbeFactory {
    @Override
    public String name() {
        return "steady";
    }

    @Override
    public Probe create(ProbeConfig config) {
        config.string("text");
        config.integer("number", 0, 1_000_000);
        config.finish();
        return context -> Reading.success().build();
    }
}

package org.example.redis;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;

/** Makes the probes named {@code redis}. */
public final class RedisProbeFactory implements ProbeFactory {

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Probe create(ProbeConfig config) {
        return new RedisProbe(RedisConfig.read(config));
    }
}

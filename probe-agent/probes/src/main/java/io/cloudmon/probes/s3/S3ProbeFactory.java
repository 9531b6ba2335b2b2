package io.cloudmon.probes.s3;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code s3}; their fields are described in docs/reference/probes.md. */
public final class S3ProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Probe create(ProbeConfig config) {
        S3Check check = S3Check.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new S3Attempt(check));
    }
}

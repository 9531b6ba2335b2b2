package io.cloudmon.probes.grpc;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code grpc}; their fields are described in docs/reference/probes.md. */
public final class GrpcProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::openHttp2);

    @Override
    public String name() {
        return "grpc";
    }

    @Override
    public Probe create(ProbeConfig config) {
        GrpcCheck check = GrpcCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new GrpcAttempt(check));
    }
}

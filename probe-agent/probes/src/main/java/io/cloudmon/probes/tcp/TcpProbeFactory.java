package io.cloudmon.probes.tcp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code tcp}; their fields are described in docs/reference/probes.md. */
public final class TcpProbeFactory implements ProbeFactory {
    private final SharedTransport transport;

    /** For ServiceLoader. */
    public TcpProbeFactory() {
        this(new SharedTransport(Transport::open));
    }

    TcpProbeFactory(SharedTransport transport) {
        this.transport = transport;
    }

    @Override
    public String name() {
        return "tcp";
    }

    @Override
    public Probe create(ProbeConfig config) {
        TcpConfig check = TcpConfig.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new TcpAttempt(check));
    }
}

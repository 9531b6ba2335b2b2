package io.cloudmon.probes.tls;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code tls}; their fields are described in docs/reference/probes.md. */
public final class TlsProbeFactory implements ProbeFactory {
    private final SharedTransport transport;

    /** For ServiceLoader. */
    public TlsProbeFactory() {
        this(new SharedTransport(Transport::openStapling));
    }

    TlsProbeFactory(SharedTransport transport) {
        this.transport = transport;
    }

    @Override
    public String name() {
        return "tls";
    }

    @Override
    public Probe create(ProbeConfig config) {
        TlsCheck check = TlsCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new TlsAttempt(check));
    }
}

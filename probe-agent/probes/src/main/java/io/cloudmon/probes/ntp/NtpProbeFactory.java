package io.cloudmon.probes.ntp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code ntp}; their fields are described in docs/reference/probes.md. */
public final class NtpProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);

    @Override
    public String name() {
        return "ntp";
    }

    @Override
    public Probe create(ProbeConfig config) {
        NtpCheck check = NtpCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new NtpAttempt(check));
    }
}

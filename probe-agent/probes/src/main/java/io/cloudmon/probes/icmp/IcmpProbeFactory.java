package io.cloudmon.probes.icmp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;
import io.cloudmon.probes.process.ProgramPath;

/** Makes the probes named {@code icmp}; their fields are described in docs/reference/probes.md. */
public final class IcmpProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);
    private final ProgramPath programs;

    /** For ServiceLoader. */
    public IcmpProbeFactory() {
        this(ProgramPath.parse("/usr/bin:/usr/sbin:/usr/local/bin:/usr/local/sbin:/bin:/sbin"));
    }

    IcmpProbeFactory(ProgramPath programs) {
        this.programs = programs;
    }

    @Override
    public String name() {
        return "icmp";
    }

    @Override
    public Probe create(ProbeConfig config) {
        IcmpCheck check = IcmpCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new IcmpAttempt(check, programs));
    }
}

package io.cloudmon.probes.mail;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code smtp}; their fields are described in docs/reference/probes.md. */
public final class SmtpProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Probe create(ProbeConfig config) {
        MailCheck check = MailCheck.read(config, MailProtocol.SMTP);
        return new NetworkProbe(transport.lease(), check.timeout(), new MailAttempt(check));
    }
}

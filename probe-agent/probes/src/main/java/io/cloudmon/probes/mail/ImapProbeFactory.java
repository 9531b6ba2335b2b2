package io.cloudmon.probes.mail;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code imap}; their fields are described in docs/reference/probes.md. */
public final class ImapProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);

    @Override
    public String name() {
        return "imap";
    }

    @Override
    public Probe create(ProbeConfig config) {
        MailCheck check = MailCheck.read(config, MailProtocol.IMAP);
        return new NetworkProbe(transport.lease(), check.timeout(), new MailAttempt(check));
    }
}

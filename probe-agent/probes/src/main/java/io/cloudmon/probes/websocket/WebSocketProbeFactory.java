package io.cloudmon.probes.websocket;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code websocket}; their fields are described in docs/reference/probes.md. */
public final class WebSocketProbeFactory implements ProbeFactory {
    private final SharedTransport transport = new SharedTransport(Transport::open);

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public Probe create(ProbeConfig config) {
        WebSocketCheck check = WebSocketCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new WebSocketAttempt(check));
    }
}

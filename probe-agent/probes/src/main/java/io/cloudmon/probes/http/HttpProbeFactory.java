package io.cloudmon.probes.http;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;

/** Makes the probes named {@code http}; their fields are described in docs/reference/probes.md. */
public final class HttpProbeFactory implements ProbeFactory {
    private final SharedTransport transport;

    /** For ServiceLoader. */
    public HttpProbeFactory() {
        this(new SharedTransport(Transport::open));
    }

    HttpProbeFactory(SharedTransport transport) {
        this.transport = transport;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Probe create(ProbeConfig config) {
        return new HttpProbe(HttpConfig.read(config), transport.lease());
    }
}

package io.cloudmon.probes.http;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import java.util.Optional;

/** Requests its URL once per run, follows redirects and judges the answer. */
final class HttpProbe implements Probe {
    private final HttpConfig config;
    private final SharedTransport.Lease lease;
    private final Verdicts verdicts;
    private final Hop first;

    HttpProbe(HttpConfig config, SharedTransport.Lease lease) {
        this.config = config;
        this.lease = lease;
        this.verdicts = new Verdicts(config);
        this.first = Hop.first(config.url(), config.request());
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            Answer answer = fetch(new Dialer(lease.transport(), context, config.timeout(), trace), trace);
            return trace.describe(verdicts.judge(answer, trace, context.clock().instant()))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(Reading.failure(e.reason(), config.masks().apply(e.detail())))
                    .blame(e.blame())
                    .build();
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Answer fetch(Dialer dialer, Trace trace)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Redirects redirects = new Redirects();
        Hop hop = first;
        while (true) {
            Answer answer = dialer.converse(peer(hop.url()), new HttpConversation(hop, config, trace));
            Optional<Hop> next = config.followRedirects() ? redirects.after(hop, answer) : Optional.empty();
            if (next.isEmpty()) {
                return answer;
            }
            hop = next.get();
        }
    }

    private Peer peer(Url url) {
        boolean own = url.address().host().equals(config.url().address().host());
        return new Peer(
                url.address(),
                config.ip(),
                !url.secure() ? null : own ? config.tls() : config.tls().withoutServerName());
    }
}

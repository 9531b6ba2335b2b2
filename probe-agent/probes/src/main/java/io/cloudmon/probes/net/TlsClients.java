package io.cloudmon.probes.net;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One TLS client per set of trusted authorities; made when first used, for that reads files. */
final class TlsClients implements AutoCloseable {
    private final SslProvider provider;
    private final TlsOffer offer;
    private final Map<Optional<Path>, TlsClient> clients = new HashMap<>();

    TlsClients(SslProvider provider, TlsOffer offer) {
        this.provider = provider;
        this.offer = offer;
    }

    synchronized TlsClient trusting(@Nullable Path ca) throws ProbeFailure {
        Optional<Path> key = Optional.ofNullable(ca);
        TlsClient client = clients.get(key);
        if (client == null) {
            client = create(ca);
            clients.put(key, client);
        }
        return client;
    }

    /** Reads the system's authorities ahead of the first handshake, which has a deadline. */
    synchronized void prepare() {
        try {
            trusting(null);
        } catch (ProbeFailure e) {
            clients.clear();
        }
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(TlsClient::close);
        clients.clear();
    }

    private TlsClient create(@Nullable Path ca) throws ProbeFailure {
        try {
            return new TlsClient(provider, new TrustRecorder(TrustAnchors.load(ca)), offer);
        } catch (IOException | GeneralSecurityException e) {
            String what = ca == null ? "the system's trusted authorities" : "tls.ca " + ca;
            throw new ProbeFailure(Reason.SETUP, Blame.AGENT, what + " cannot be read as certificates: " + e);
        }
    }
}

package io.cloudmon.probes.net;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/** Makes TLS connections that never resume a session: each run sees a full handshake. */
final class TlsClient implements AutoCloseable {
    private final SslContext context;
    private final TrustRecorder trust;
    private final Set<TrustAnchor> anchors;
    private final boolean stapling;

    /** @param offer OCSP responses are asked for where the provider can */
    TlsClient(SslProvider provider, TrustRecorder trust, TlsOffer offer) throws SSLException {
        this.trust = trust;
        this.stapling = offer.stapling() && (provider == SslProvider.JDK || OpenSsl.isOcspSupported());
        this.anchors = Arrays.stream(trust.getAcceptedIssuers())
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toUnmodifiableSet());
        this.context = SslContextBuilder.forClient()
                .sslProvider(provider)
                .trustManager(trust)
                .endpointIdentificationAlgorithm("HTTPS")
                .enableOcsp(stapling && provider != SslProvider.JDK)
                .applicationProtocolConfig(protocols(offer))
                .build();
        if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
            sessions.setSessionCacheEnabled(false);
        }
    }

    /** A handler for one connection; the run's deadline replaces its own timeouts. */
    SslHandler handler(ByteBufAllocator allocator, String serverName, int port) {
        forgetSessions();
        SslHandler handler = context.newHandler(allocator, serverName, port);
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }

    /** What the finished handshake showed, judged at {@code now}. */
    TlsInspection inspect(SSLEngine engine, Instant now) throws SSLException {
        return TlsInspection.of(engine, anchors, stapled(engine), trust.refusal(engine), now);
    }

    @Override
    public void close() {
        ReferenceCountUtil.release(context);
    }

    private static ApplicationProtocolConfig protocols(TlsOffer offer) {
        return offer.protocols().isEmpty()
                ? ApplicationProtocolConfig.DISABLED
                : new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        offer.protocols());
    }

    private Optional<byte[]> stapled(SSLEngine engine) {
        if (!stapling) {
            return Optional.empty();
        }
        if (engine instanceof ReferenceCountedOpenSslEngine openSsl) {
            return Optional.ofNullable(openSsl.getOcspResponse()).filter(response -> response.length > 0);
        }
        return engine.getSession() instanceof ExtendedSSLSession session
                ? session.getStatusResponses().stream().findFirst().filter(response -> response.length > 0)
                : Optional.empty();
    }

    /** The JDK's sessions cannot be switched off, only dropped; BoringSSL's cache is off and empty. */
    private void forgetSessions() {
        SSLSessionContext sessions = context.sessionContext();
        if (sessions instanceof OpenSslSessionContext) {
            return;
        }
        for (byte[] id : Collections.list(sessions.getIds())) {
            SSLSession session = sessions.getSession(id);
            if (session != null) {
                session.invalidate();
            }
        }
    }
}

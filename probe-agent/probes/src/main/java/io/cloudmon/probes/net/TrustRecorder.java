package io.cloudmon.probes.net;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Verifies a chain during the handshake but lets the handshake finish, so that its facts are known even when the
 * certificate is refused. Whoever uses it must ask for the {@link #refusal} before a byte is sent.
 */
final class TrustRecorder extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager anchors;
    private final VerifiedChains verified = new VerifiedChains(System::nanoTime);
    private final Map<SSLEngine, CertificateException> refusals = Collections.synchronizedMap(new WeakHashMap<>());

    TrustRecorder(X509ExtendedTrustManager anchors) {
        this.anchors = anchors;
    }

    /** Why the engine's peer was not trusted; empty when it was. */
    Optional<CertificateException> refusal(SSLEngine engine) {
        return Optional.ofNullable(refusals.remove(engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        List<X509Certificate> served = List.of(chain);
        if (verified.contains(engine.getPeerHost(), served)) {
            return;
        }
        try {
            anchors.checkServerTrusted(chain, authType, engine);
            verified.add(engine.getPeerHost(), served);
        } catch (CertificateException e) {
            refusals.put(engine, e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        anchors.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        anchors.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        anchors.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        anchors.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        anchors.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return anchors.getAcceptedIssuers();
    }
}

package io.cloudmon.probes.http;

import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.TestCertificate;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;

/** Counts how often its key is asked for: once in a full handshake, never in a resumed one. */
final class CountingCertificate extends X509ExtendedKeyManager {
    private final TestCertificate certificate;
    private final X509KeyManager keys;
    private final AtomicInteger handshakes = new AtomicInteger();

    private CountingCertificate(TestCertificate certificate) {
        this.certificate = certificate;
        this.keys = (X509KeyManager) certificate.keyManagers()[0];
    }

    static CountingCertificate of(TestCertificate certificate) {
        return new CountingCertificate(certificate);
    }

    TestCertificate certificate() {
        return certificate;
    }

    int fullHandshakes() {
        return handshakes.get();
    }

    FakeTcpServer serve(Script script) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {this}, null, null);
        return FakeTcpServer.startTls(context, script);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        handshakes.incrementAndGet();
        return keys.getPrivateKey(alias);
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return keys.chooseServerAlias(type, issuers, socket);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return keys.getCertificateChain(alias);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return keys.getServerAliases(type, issuers);
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return keys.getClientAliases(type, issuers);
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        return keys.chooseClientAlias(types, issuers, socket);
    }
}

package io.cloudmon.ingest.slo;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Signs the digests of closed windows with Ed25519. Made at start, so that an unusable key is seen at once. */
@Startup
@ApplicationScoped
class WindowSigner {
    private final PrivateKey key;

    WindowSigner(SloConfig config) {
        try {
            this.key = SigningKey.readOrMake(config.signingKey());
        } catch (IOException e) {
            throw new UncheckedIOException("cloudmon.slo.signing-key: cannot use " + config.signingKey(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cloudmon.slo.signing-key: " + e.getMessage(), e);
        }
    }

    /** The signature over the digest's hexadecimal text, in Base64. */
    String sign(String digest) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(digest.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a digest", e);
        }
    }
}

package io.cloudmon.standalone.sampletarget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The sample target's self-signed certificates for localhost, one valid and one expired, made at the first start.
 *
 * @param directory where they are kept
 */
public record SampleCertificates(Path directory) {
    private static final String PASSWORD = "sample-target";
    private static final String ALIAS = "sample";

    /** Makes what is absent. */
    public SampleCertificates create() {
        try {
            Files.createDirectories(directory);
            make(store("valid"), List.of("-validity", "3650"));
            make(store("expired"), List.of("-startdate", "-400d", "-validity", "30"));
            writePem();
            return this;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make the sample target's certificates: " + e.getMessage(), e);
        }
    }

    /** Both certificates as PEM, for checks that trust them: the expired one then fails for its age alone. */
    public Path trusted() {
        return directory.resolve("sample-target.pem");
    }

    SSLContext valid() {
        return context(store("valid"));
    }

    SSLContext expired() {
        return context(store("expired"));
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    /** The JDK's own tool: the JDK has no public interface that makes certificates. */
    private void make(Path store, List<String> validity) throws IOException {
        if (Files.exists(store)) {
            return;
        }
        Path fresh = store.resolveSibling(store.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                ALIAS,
                "-dname",
                "CN=localhost, O=CloudMon sample target",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                fresh.toString());
        keytool.command().addAll(validity);
        run(keytool);
        Files.move(fresh, store);
    }

    private static void run(ProcessBuilder keytool) throws IOException {
        try {
            Process process = keytool.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("keytool said: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }

    private void writePem() throws IOException, GeneralSecurityException {
        Files.writeString(trusted(), pem("valid") + pem("expired"));
    }

    private String pem(String name) throws IOException, GeneralSecurityException {
        byte[] certificate = load(store(name)).getCertificate(ALIAS).getEncoded();
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    private static SSLContext context(Path store) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(store), PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot use " + store + "; remove it and start again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + store + "; remove it and start again", e);
        }
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }
}

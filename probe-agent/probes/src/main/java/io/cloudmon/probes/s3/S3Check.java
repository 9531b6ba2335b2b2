package io.cloudmon.probes.s3;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.TlsConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * A validated check of the probe {@code s3}.
 *
 * @param bucketPath the bucket's path without a slash at its end; empty when the host names the bucket
 * @param host the value of the Host header
 * @param prefix what the names of the probe's objects begin with
 * @param size the bytes of an object
 */
record S3Check(Peer peer, String bucketPath, String host, Signer signer, String prefix, int size, Duration timeout) {
    private static final URI NOWHERE = URI.create("http://invalid.invalid/bucket");
    private static final int LARGEST = 8 << 20;

    /** Reads and validates every field, then finishes the configuration. */
    static S3Check read(ProbeConfig config) {
        URI bucket = bucket(config);
        boolean secured = "https".equals(bucket.getScheme());
        TlsConfig tls = TlsConfig.read(config);
        if (config.has("tls") && !secured) {
            config.problem("tls", "is given for a target without TLS", "remove it or write https://");
        }
        HostPort address = HostPort.parse(bucket.getRawAuthority(), secured ? 443 : 80);
        S3Check read = new S3Check(
                new Peer(address, IpVersion.read(config), secured ? tls : null),
                bucket.getRawPath().replaceAll("/$", ""),
                bucket.getRawAuthority(),
                new Signer(
                        required(config, "access_key"),
                        required(config, "secret_key"),
                        config.string("region").orElse("us-east-1")),
                prefix(config),
                config.integer("size", 0, LARGEST).orElse(1_024),
                config.timeout());
        config.finish();
        return read;
    }

    /** The path of an object. */
    String path(String name) {
        return bucketPath + '/' + prefix + name;
    }

    private static URI bucket(ProbeConfig config) {
        try {
            URI uri = new URI(config.target().strip());
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            if (http && plain && uri.getHost() != null && uri.getRawPath().matches("(/[A-Za-z0-9._-]+)?/?")) {
                HostPort.parse(uri.getRawAuthority(), 443);
                return uri;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // The problem below says all there is to say.
        }
        config.targetProblem(
                "is not the URL of a bucket", "write https://endpoint/bucket or https://bucket.endpoint, nothing more");
        return NOWHERE;
    }

    private static String required(ProbeConfig config, String field) {
        String text = config.string(field).orElse("");
        if (text.isBlank()) {
            config.problem(field, "is missing", "write a reference to it, such as ${env:S3_KEY}");
        }
        return text;
    }

    private static String prefix(ProbeConfig config) {
        String prefix = config.string("prefix").orElse("cloudmon-probe/");
        if (!prefix.matches("[A-Za-z0-9._/-]{0,200}") || prefix.startsWith("/") || prefix.contains("..")) {
            config.problem("prefix", "is '" + prefix + "'", "write letters, digits, dots, hyphens and slashes");
        }
        return prefix;
    }
}

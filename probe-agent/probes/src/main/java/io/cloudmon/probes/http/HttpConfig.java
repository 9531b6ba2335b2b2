package io.cloudmon.probes.http;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.TlsConfig;
import java.time.Duration;
import java.util.List;

/**
 * A validated check of the probe {@code http}.
 *
 * @param maxBody how many bytes of the body are read at most, counted after decompression
 */
record HttpConfig(
        Url url,
        RequestPlan request,
        boolean followRedirects,
        IpVersion ip,
        TlsConfig tls,
        int maxBody,
        Duration timeout,
        ExpectedStatus status,
        List<Assertion> assertions,
        Masks masks) {
    private static final int DEFAULT_MAX_BODY = 1 << 20;
    private static final int LARGEST_MAX_BODY = 16 << 20;

    HttpConfig {
        assertions = List.copyOf(assertions);
    }

    /** Reads and validates every field, then finishes the configuration. */
    static HttpConfig read(ProbeConfig config) {
        RequestReader request = new RequestReader(config);
        ProbeConfig expected = config.section("assert");
        HttpConfig read = new HttpConfig(
                url(config),
                request.read(),
                config.bool("follow_redirects").orElse(true),
                IpVersion.read(config),
                TlsConfig.read(config),
                config.integer("max_body", 0, LARGEST_MAX_BODY).orElse(DEFAULT_MAX_BODY),
                config.timeout(),
                ExpectedStatus.read(expected),
                new AssertionsReader(expected).read(),
                request.masks());
        config.finish();
        return read;
    }

    boolean needsBody() {
        return assertions.stream().anyMatch(Assertion::needsBody);
    }

    private static Url url(ProbeConfig config) {
        try {
            return Url.parse(config.target());
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    String.valueOf(e.getMessage()),
                    "write a URL such as https://www.example.org/health; credentials go into config.basic");
            return Url.parse("http://invalid.invalid/");
        }
    }
}

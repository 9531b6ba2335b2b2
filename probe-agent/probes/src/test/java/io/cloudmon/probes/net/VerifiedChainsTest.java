package io.cloudmon.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.testkit.TestAuthority;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VerifiedChainsTest {
    private static final List<X509Certificate> CHAIN =
            TestAuthority.create().issue("a").chain();
    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedChains verified = new VerifiedChains(nanos::get);

    @Test
    void knowsAChainOnlyForTheHostThatItWasVerifiedFor() {
        verified.add("a", CHAIN);

        assertThat(verified.contains("a", CHAIN)).isTrue();
        assertThat(verified.contains("b", CHAIN)).isFalse();
        assertThat(verified.contains("a", CHAIN.subList(0, 1))).isFalse();
        assertThat(verified.contains("a", TestAuthority.create().issue("a").chain()))
                .isFalse();
    }

    @Test
    void forgetsAChainAfterAWhile() {
        verified.add("a", CHAIN);

        nanos.addAndGet(VerifiedChains.FRESH.toNanos() - 1);
        assertThat(verified.contains("a", CHAIN)).isTrue();
        nanos.incrementAndGet();
        assertThat(verified.contains("a", CHAIN)).isFalse();
    }
}

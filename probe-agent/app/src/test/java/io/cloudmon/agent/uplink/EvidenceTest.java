package io.cloudmon.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Evidence evidence = new Evidence();

    @BeforeEach
    void knowsTwoHosts() {
        evidence.answered("a", NOW.minusSeconds(60));
        evidence.answered("b", NOW.minusSeconds(60));
    }

    @Test
    void doesNotDoubtTheUplinkForOneHostHoweverOftenItFails() {
        assertThat(failed("a", 0)).isFalse();
        assertThat(failed("a", 1)).isFalse();
        assertThat(failed("a", 2)).isFalse();
    }

    @Test
    void doubtsItWhenASecondHostFailsInTheSameMoment() {
        failed("a", 0);

        assertThat(failed("b", 9)).isTrue();
        assertThat(failed("b", 10)).as("a failed too long ago").isFalse();
        assertThat(failed("a", 11)).isTrue();
    }

    @Test
    void doesNotDoubtItWhenSomebodyAnsweredMeanwhile() {
        failed("a", 0);
        evidence.answered("c", NOW.plusMillis(500));

        assertThat(evidence.failed("b", NOW, NOW.plusSeconds(1))).isFalse();
        assertThat(evidence.failed("b", NOW.plusMillis(600), NOW.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void doubtsItAtOnceWhereOnlyOneHostIsChecked() {
        assertThat(new Evidence().failed("only", NOW, NOW)).isTrue();
    }

    @Test
    void tellsHostsNotChecksApart() {
        assertThat(TargetHost.of("https://api.example.org:8443/v2?x=1")).isEqualTo("api.example.org");
        assertThat(TargetHost.of("https://api.example.org")).isEqualTo("api.example.org");
        assertThat(TargetHost.of("mail.example.org:25")).isEqualTo("mail.example.org");
        assertThat(TargetHost.of("[2001:db8::1]:25")).isEqualTo("[2001:db8::1]");
        assertThat(TargetHost.of("http://[2001:db8::1]/")).isEqualTo("[2001:db8::1]");
        assertThat(TargetHost.of("www.example.org")).isEqualTo("www.example.org");
    }

    private boolean failed(String host, int second) {
        Instant at = NOW.plusSeconds(second);
        return evidence.failed(host, at, at);
    }
}

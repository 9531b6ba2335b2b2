package io.cloudmon.agent.metrics;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.Results;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.TlsFacts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckGaugesTest {
    private static final Instant SLOT = Instant.parse("2026-01-31T12:00:00Z");

    private static final TlsFacts CERTIFICATE =
            new TlsFacts("TLSv1.3", null, SLOT.plusSeconds(90), SLOT.plusSeconds(60), null, true);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CheckGauges gauges = new CheckGauges(registry);

    @Test
    void showsNothingBeforeTheFirstResult() {
        gauges.know(check("a").entry());

        assertThat(success("a")).isNaN();
    }

    @Test
    void showsTheLastResult() {
        gauges.know(check("a").entry());

        gauges.accept(Results.success("a", 1, SLOT));

        assertThat(success("a")).isEqualTo(1);
        assertThat(registry.get("probe.duration.seconds")
                        .tags("check", "a", "phase", "total")
                        .gauge()
                        .value())
                .isEqualTo(0.005);
        assertThat(registry.get("probe.duration.seconds")
                        .tags("check", "a", "phase", "dns")
                        .gauge()
                        .value())
                .isNaN();
    }

    @Test
    void showsStatusAndCertificateOnceACheckHasThem() {
        gauges.know(check("a").entry());
        gauges.accept(Results.success("a", 1, SLOT));
        assertThat(registry.find("probe.http.status.code").gauge()).isNull();

        gauges.accept(Results.of("a", new HttpFacts(204, "1.1"), CERTIFICATE));
        gauges.accept(Results.of("a", new HttpFacts(200, "1.1"), CERTIFICATE));

        assertThat(registry.get("probe.http.status.code").gauge().value()).isEqualTo(200);
        assertThat(registry.get("probe.ssl.earliest.cert.expiry").gauge().value())
                .isEqualTo(SLOT.plusSeconds(60).getEpochSecond());
        gauges.forget("a");
        assertThat(registry.find("probe.http.status.code").gauges()).isEmpty();
        assertThat(registry.find("probe.ssl.earliest.cert.expiry").gauges()).isEmpty();
    }

    @Test
    void leavesNoGaugeOfACheckThatIsGone() {
        gauges.know(check("a").entry());

        gauges.forget("a");
        gauges.accept(Results.success("a", 1, SLOT));

        assertThat(registry.find("probe.success").gauges()).isEmpty();
        assertThat(registry.find("probe.duration.seconds").gauges()).isEmpty();
    }

    @Test
    void countsResultsByOutcomeAndHowLateTheyBegan() {
        ResultMeters meters = new ResultMeters(registry);

        meters.accept(Results.success("a", 1, SLOT));

        assertThat(registry.get("cloudmon.agent.results")
                        .tags("outcome", "success", "reason", "none")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("cloudmon.agent.run.lateness").timer().count()).isEqualTo(1);
    }

    private double success(String check) {
        return registry.get("probe.success").tag("check", check).gauge().value();
    }
}

package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.StepResult;
import io.cloudmon.result.TlsFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        assertThat(Facts.of(result(null, null, List.of(), List.of(), null, Map.of(), null, Map.of())))
                .isNull();
    }

    @Test
    void keepsTheContractsNamesAndLeavesOutWhatIsAbsent() {
        byte[] facts = Facts.of(result(
                new HttpFacts(200, "2"),
                new TlsFacts("TLSv1.3", "TLS_AES", AT, null, null, true),
                List.of(new AssertionResult("status", false, "got 500")),
                List.of(new StepResult("boot", "nova", "POST", 202, Duration.ofMillis(7), "req-1")),
                new ClockFacts(Duration.of(-40, ChronoUnit.MICROS), Duration.ofSeconds(9)),
                Map.of("az", "eu-1"),
                "said \"no\"",
                Map.of("outcome", "mended")));

        assertThat(new String(facts, StandardCharsets.UTF_8)).isEqualTo("""
                {"detail":"said \\"no\\"","http_version":"2",\
                "tls":{"version":"TLSv1.3","cipher":"TLS_AES","not_after":"2026-05-01T10:00:00Z","verified":true},\
                "clock":{"offset_us":-40,"synced_age_s":9},\
                "assertions":[{"id":"status","ok":false,"detail":"got 500"}],\
                "steps":[{"name":"boot","service":"nova","method":"POST","status":202,"duration_us":7000,\
                "request_id":"req-1"}],"labels":{"az":"eu-1"},"unknown":{"outcome":"mended"}}""");
    }

    @Test
    void keepsAPhaseThatIsTooLongForItsColumn() {
        Phases phases = new Phases(Duration.ofMillis(2), null, null, null, Duration.ofMinutes(50), null);

        byte[] facts = Facts.of(result(phases));

        assertThat(new String(facts, StandardCharsets.UTF_8)).isEqualTo("{\"phases\":{\"first_byte_us\":3000000000}}");
    }

    private static CheckResult result(Phases phases) {
        return new CheckResult(
                "c",
                1,
                "l",
                "a",
                new UUID(1, 2),
                1,
                AT,
                AT,
                1,
                1,
                Duration.ofHours(2),
                Duration.ofHours(1),
                Outcome.SUCCESS,
                null,
                null,
                Duration.ofMinutes(50),
                phases,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Map.of());
    }

    private static CheckResult result(
            HttpFacts http,
            TlsFacts tls,
            List<AssertionResult> assertions,
            List<StepResult> steps,
            ClockFacts clock,
            Map<String, String> labels,
            String detail,
            Map<String, String> unknown) {
        return new CheckResult(
                "c",
                1,
                "l",
                "a",
                new UUID(1, 2),
                1,
                AT,
                AT,
                1,
                1,
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Outcome.SUCCESS,
                null,
                null,
                Duration.ofMillis(3),
                Phases.NONE,
                null,
                http,
                tls,
                assertions,
                steps,
                clock,
                labels,
                detail,
                unknown);
    }
}

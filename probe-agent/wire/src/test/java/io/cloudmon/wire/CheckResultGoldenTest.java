package io.cloudmon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckResultGoldenTest {

    @Test
    void readsEveryFieldOfTheFullSample() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("full"));

        assertThat(result.checkId()).isEqualTo("nimbus-eu-1-object-store");
        assertThat(result.checkVersion()).isEqualTo(3);
        assertThat(result.location()).isEqualTo("fra-1");
        assertThat(result.agentId()).isEqualTo("probe-7-fra-1");
        assertThat(result.agentBootId()).isEqualTo(UUID.fromString("3f0d6c1e-8f5b-4a55-9a53-0e6f4a1f2b3c"));
        assertThat(result.agentSeq()).isEqualTo(42);
        assertThat(result.scheduledAt()).isEqualTo(Instant.parse("2026-01-31T12:00:05.25Z"));
        assertThat(result.startedAt()).isEqualTo(Instant.parse("2026-01-31T12:00:05.251337Z"));
        assertThat(result.attempt()).isEqualTo(2);
        assertThat(result.attemptsMax()).isEqualTo(2);
        assertThat(result.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(result.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(result.reason()).isEqualTo(Reason.CERTIFICATE);
        assertThat(result.blame()).isEqualTo(Blame.TARGET);
        assertThat(result.duration()).isEqualTo(Duration.ofNanos(187_654_000));
    }

    @Test
    void readsTheFactsOfTheFullSample() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("full"));

        assertThat(result.phases().dns()).isEqualTo(Duration.ofNanos(1_201_000));
        assertThat(result.phases().connect()).isEqualTo(Duration.ofNanos(10_450_000));
        assertThat(result.phases().tls()).isEqualTo(Duration.ofNanos(33_871_000));
        assertThat(result.phases().send()).isEqualTo(Duration.ofNanos(95_000));
        assertThat(result.phases().firstByte()).isEqualTo(Duration.ofNanos(120_004_000));
        assertThat(result.phases().transfer()).isEqualTo(Duration.ofNanos(22_033_000));
        assertThat(result.remoteIp()).isEqualTo("2001:db8::17");
        assertThat(result.http().status()).isEqualTo(503);
        assertThat(result.http().version()).isEqualTo("2");
        assertThat(result.tls().notAfter()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(result.tls().chainNotAfter()).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
        assertThat(result.tls().verified()).isFalse();
        assertThat(result.assertions())
                .containsExactly(
                        new AssertionResult("status", false, "503 is not one of 200"),
                        new AssertionResult("certificate-days", true, null));
        assertThat(result.steps()).hasSize(2).first().satisfies(step -> {
            assertThat(step.requestId()).isEqualTo("req-1a2b");
            assertThat(step.duration()).isEqualTo(Duration.ofNanos(45_210_000));
        });
        assertThat(result.clock().offset()).isEqualTo(Duration.ofNanos(-350_000));
        assertThat(result.clock().syncedAge()).isEqualTo(Duration.ofSeconds(64));
        assertThat(result.labels()).isEqualTo(Map.of("zone", "eu-1a", "backend", "blue"));
        assertThat(result.detail()).isEqualTo("certificate expires in 11 h – “leaf” √");
    }

    @Test
    void leavesOutWhatTheMinimalSampleDoesNotSay() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("minimal"));

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.reason()).isNull();
        assertThat(result.blame()).isNull();
        assertThat(result.duration()).isEqualTo(Duration.ZERO);
        assertThat(result.phases()).isEqualTo(Phases.NONE);
        assertThat(result.http()).isNull();
        assertThat(result.tls()).isNull();
        assertThat(result.clock()).isNull();
        assertThat(result.detail()).isNull();
        assertThat(result.assertions()).isEmpty();
        assertThat(result.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal", "missed"})
    void writesBackWhatItRead(String name) throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes(name));

        assertThat(Sample.tree(CheckResultCodec.encode(result))).isEqualTo(Sample.tree(Sample.bytes(name)));
    }

    @Test
    void keepsTheTextOfValuesThatALaterWriterAdded() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("from-a-later-writer"));

        assertThat(result.outcome()).isEqualTo(Outcome.OTHER);
        assertThat(result.reason()).isEqualTo(Reason.OTHER);
        assertThat(result.blame()).isEqualTo(Blame.OTHER);
        assertThat(result.unknownTexts())
                .isEqualTo(Map.of("outcome", "partial", "reason", "rate_limited", "blame", "cdn"));
    }

    @Test
    void writesUnknownValuesBackAsTheyCame() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("from-a-later-writer"));

        var written = Sample.tree(CheckResultCodec.encode(result));

        assertThat(written.get("outcome").textValue()).isEqualTo("partial");
        assertThat(written.get("reason").textValue()).isEqualTo("rate_limited");
        assertThat(written.get("blame").textValue()).isEqualTo("cdn");
    }

    @Test
    void ignoresFieldsThatALaterWriterAdded() throws Exception {
        CheckResult result = CheckResultCodec.decode(Sample.bytes("from-a-later-writer"));

        assertThat(result.phases().dns()).isEqualTo(Duration.ofNanos(10_000));
        assertThat(Sample.tree(CheckResultCodec.encode(result)).has("colour")).isFalse();
    }

    @Test
    void cutsALongDetailBetweenCharacters() throws Exception {
        String text = "x".repeat(CheckResult.MAX_DETAIL - 1) + "😀";
        var json = Sample.object("minimal").put("detail", text);

        CheckResult result = CheckResultCodec.decode(Json.write(json));

        assertThat(result.detail()).isEqualTo("x".repeat(CheckResult.MAX_DETAIL - 1));
        assertThat(CheckResultCodec.decode(CheckResultCodec.encode(result))).isEqualTo(result);
    }
}

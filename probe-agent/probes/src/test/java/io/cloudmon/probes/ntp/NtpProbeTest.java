package io.cloudmon.probes.ntp;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.MutableClock;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.FakeUdpServer;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NtpProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final int SYNCHRONISED = 0x24;
    private static final int UNSYNCHRONISED = 0xe4;

    @ParameterizedTest
    @CsvSource({"0, SUCCESS", "300, DEGRADED", "-300, DEGRADED", "5000, FAILURE"})
    void judgesTheDifferenceOfTheClocks(long ahead, Outcome outcome) throws Exception {
        Reading reading = run(
                request -> answer(request, SYNCHRONISED, 2, Instant.now().plusMillis(ahead)),
                Map.of("degraded", Map.of("offset", "200ms"), "failure", Map.of("offset", "2s")),
                TestContext.within(TIMEOUT));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(outcome);
        assertThat(Double.parseDouble(reading.labels().get("ntp_offset_ms"))).isBetween(ahead - 100.0, ahead + 100.0);
        assertThat(reading.labels())
                .containsEntry("ntp_stratum", "2")
                .containsEntry("ntp_reference", "192.0.2.1")
                .containsEntry("ntp_root_distance_ms", "750.000");
        assertThat(reading.phases().firstByte()).isPositive();
    }

    @Test
    void readsTimesAfterTheEndOfTheFirstEra() throws Exception {
        Instant later = Instant.parse("2036-03-01T00:00:00Z");
        MutableClock clock = MutableClock.at(later);

        Reading reading =
                run(request -> answer(request, SYNCHRONISED, 1, later), Map.of(), TestContext.within(TIMEOUT, clock));

        assertThat(Double.parseDouble(reading.labels().get("ntp_offset_ms"))).isBetween(-5_000.0, 5_000.0);
    }

    static Stream<Arguments> hostileServers() {
        return Stream.of(
                server("never answers", request -> null, Reason.TIMEOUT, "while waiting"),
                server("answers nobody's request", NtpProbeTest::unasked, Reason.TIMEOUT, "while waiting"),
                server("cuts its answer", request -> new byte[20], Reason.TIMEOUT, "while waiting"),
                server(
                        "is lost",
                        r -> answer(r, UNSYNCHRONISED, 2, Instant.now()),
                        Reason.ASSERTION,
                        "not synchronised"),
                server("refuses", NtpProbeTest::kiss, Reason.ASSERTION, "refuses: RATE"),
                server("echoes", NtpProbeTest::echo, Reason.PROTOCOL, "the mode 3"),
                server("is far", r -> answer(r, SYNCHRONISED, 9, Instant.now()), Reason.ASSERTION, "max_stratum: 9"));
    }

    @ParameterizedTest
    @MethodSource("hostileServers")
    void namesReasonAndBlame(UnaryOperator<byte[]> answers, Reason reason, String detail) throws Exception {
        Duration timeout = reason == Reason.TIMEOUT ? SHORT : TIMEOUT;
        Reading reading = run(answers, Map.of("max_stratum", 4), TestContext.within(timeout));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).contains(detail);
    }

    private static byte[] answer(byte[] request, int first, int stratum, Instant now) {
        long fixed = (now.getEpochSecond() + 2_208_988_800L) << 32 | (long) (now.getNano() / 1e9 * (1L << 32));
        return ByteBuffer.allocate(48)
                .put(0, (byte) first)
                .put(1, (byte) stratum)
                .putInt(4, 1 << 16)
                .putInt(8, 1 << 14)
                .put(12, new byte[] {(byte) 192, 0, 2, 1})
                .putLong(24, ByteBuffer.wrap(request).getLong(40))
                .putLong(32, fixed)
                .putLong(40, fixed)
                .array();
    }

    private static byte[] kiss(byte[] request) {
        byte[] answer = answer(request, UNSYNCHRONISED, 0, Instant.now());
        System.arraycopy("RATE".getBytes(StandardCharsets.US_ASCII), 0, answer, 12, 4);
        return answer;
    }

    private static byte[] unasked(byte[] request) {
        byte[] answer = answer(request, SYNCHRONISED, 2, Instant.now());
        answer[24] ^= 1;
        return answer;
    }

    private static byte[] echo(byte[] request) {
        byte[] answer = request.clone();
        System.arraycopy(request, 40, answer, 24, 8);
        return answer;
    }

    private static Arguments server(String name, UnaryOperator<byte[]> answers, Reason reason, String detail) {
        return Arguments.of(Named.of(name, answers), reason, detail);
    }

    private static Reading run(UnaryOperator<byte[]> answers, Map<String, ?> fields, TestContext context)
            throws Exception {
        try (FakeUdpServer server = FakeUdpServer.start(0, answers);
                Probe probe =
                        new NtpProbeFactory().create(new ProbeConfig("127.0.0.1:" + server.port(), TIMEOUT, fields))) {
            return probe.run(context);
        }
    }
}

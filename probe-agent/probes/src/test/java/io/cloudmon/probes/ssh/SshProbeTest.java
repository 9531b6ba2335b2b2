package io.cloudmon.probes.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SshProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static TestSshServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = new TestSshServer("probe", "pa55-word");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    void timesBannerKeyExchangeAndSignInApart() throws Exception {
        Reading reading = run(server.port(), Map.of("user", "probe", "password", "pa55-word"), TIMEOUT);

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.steps())
                .extracting(StepResult::name)
                .containsExactly("connect", "banner", "key_exchange", "auth");
        assertThat(reading.steps())
                .allSatisfy(step -> assertThat(step.duration()).isPositive());
        assertThat(reading.labels()).containsEntry("ssh_host_key", server.fingerprint());
        assertThat(reading.labels().get("ssh_banner")).startsWith("SSH-2.0-");
    }

    @Test
    void endsAfterTheKeyExchangeWithoutAUser() throws Exception {
        Reading reading = run(server.port(), Map.of("host_key", server.fingerprint()), TIMEOUT);

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.steps()).extracting(StepResult::name).containsExactly("connect", "banner", "key_exchange");
    }

    @Test
    void saysThatItIsNotLetIn() throws Exception {
        Reading reading = run(server.port(), Map.of("user", "probe", "password", "wrong"), TIMEOUT);

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).isEqualTo("auth: the target does not let probe in");
        assertThat(reading.steps()).hasSize(4);
    }

    @Test
    void sendsNoPasswordToAServerWithAnotherKey() throws Exception {
        String other = "SHA256:" + "A".repeat(43);
        Reading reading =
                run(server.port(), Map.of("user", "probe", "password", "pa55-word", "host_key", other), TIMEOUT);

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CERTIFICATE);
        assertThat(reading.detail()).contains(server.fingerprint());
        assertThat(reading.steps()).extracting(StepResult::name).doesNotContain("auth");
    }

    @Test
    void blamesTheAgentForAKeyThatIsNone() throws Exception {
        Reading reading = run(server.port(), Map.of("user", "probe", "private_key", "rubbish-text"), TIMEOUT);

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.SETUP);
        assertThat(reading.blame()).isEqualTo(Blame.AGENT);
        assertThat(reading.toString()).doesNotContain("rubbish-text");
    }

    static Stream<Arguments> hostileTargets() {
        return Stream.of(
                target("is another service", Scripts.answering("HTTP/1.1 400 Bad\r\n\r\n"), Reason.PROTOCOL, "banner"),
                target("closes at once", Scripts.closing(), Reason.PROTOCOL, "banner"),
                target("never exchanges keys", silentAfter("SSH-2.0-x\r\n"), Reason.TIMEOUT, "while exchanging keys"),
                target("speaks SSH 1", silentAfter("SSH-1.5-x\r\n"), Reason.PROTOCOL, "banner"),
                target("floods", Scripts.flooding("", "x".repeat(4_096).getBytes()), Reason.PROTOCOL, "banner"));
    }

    @ParameterizedTest
    @MethodSource("hostileTargets")
    void namesReasonAndBlame(Script script, Reason reason, String detail) throws Exception {
        try (FakeTcpServer target = FakeTcpServer.start(script)) {
            Reading reading = run(target.port(), Map.of(), reason == Reason.TIMEOUT ? SHORT : TIMEOUT);

            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.detail()).contains(detail);
        }
    }

    private static Script silentAfter(String text) {
        return peer -> {
            peer.getOutputStream().write(text.getBytes());
            Scripts.silent().serve(peer);
        };
    }

    private static Arguments target(String name, Script script, Reason reason, String detail) {
        return Arguments.of(Named.of(name, script), reason, detail);
    }

    private static Reading run(int port, Map<String, ?> fields, Duration timeout) throws Exception {
        try (Probe probe = new SshProbeFactory().create(new ProbeConfig("127.0.0.1:" + port, timeout, fields))) {
            return probe.run(TestContext.within(timeout));
        }
    }
}

package io.cloudmon.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.ThirdPartyJar;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckResultCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party's probe sets, built as the guide says and run by this agent's own command. */
class ThirdPartyProbeSetTest {
    private static final Path EXAMPLE = Path.of("../example/src/main");
    private static final Path GUIDE = Path.of("../../docs/extending.md");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path probes;

    @BeforeEach
    void probesDirectory() throws Exception {
        probes = Files.createDirectory(directory.resolve("probes"));
    }

    @Test
    void runsTheExampleFromItsJar() throws Exception {
        example("redis.jar");
        try (FakeTcpServer redis = FakeTcpServer.start(ThirdPartyProbeSetTest::pong)) {
            check("redis", "127.0.0.1:" + redis.port());

            assertThat(run("--json")).as(err::toString).isZero();
            assertThat(redis.accepted()).isEqualTo(1);
        }
        CheckResult result = CheckResultCodec.decode(out.toByteArray());
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.phases().connect()).isPositive();
    }

    @Test
    void disablesTheSetAloneWhoseNameIsTaken() throws Exception {
        example("first.jar");
        example("second.jar");
        check("redis", "127.0.0.1:" + FakeTcpServer.refusingAddress().getPort());

        assertThat(run()).as("the check ran and failed").isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("probe set not used: origin=" + probes.resolve("second.jar"))
                .contains("its probe 'redis' is already there from " + probes.resolve("first.jar"))
                .doesNotContain("origin=" + probes.resolve("first.jar"));
    }

    @Test
    void disablesTheSetAloneWhoseFactoryFails() throws Exception {
        example("redis.jar");
        Path source = Files.writeString(directory.resolve("Bad.java"), """
                package acme;
                public class Bad implements io.cloudmon.probe.ProbeFactory {
                    public Bad() { throw new IllegalStateException("no licence file"); }
                    public String name() { return "bad"; }
                    public io.cloudmon.probe.Probe create(io.cloudmon.probe.ProbeConfig config) { return null; }
                }
                """);
        ThirdPartyJar.build(probes.resolve("bad.jar"), List.of(source), "acme.Bad");
        check("redis", "127.0.0.1:" + FakeTcpServer.refusingAddress().getPort());

        assertThat(run()).as("the check of the good set ran").isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FAILURE  connect");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.jar", "no licence file");
    }

    @Test
    void runsTheGuidesProbeAsTheGuideSaysIt() throws Exception {
        Path source = Files.writeString(directory.resolve("FileAgeProbeFactory.java"), block("java"));
        ThirdPartyJar.build(probes.resolve("file-age.jar"), List.of(source), "org.example.fileage.FileAgeProbeFactory");
        Path watched = Files.writeString(directory.resolve("backup.done"), "");
        Files.writeString(
                directory.resolve("check.yaml"), block("yaml").replace("/tmp/backup.done", watched.toString()));

        assertThat(run()).as(err::toString).isZero();
        Files.delete(watched);
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SUCCESS", "FAILURE  assertion", "does not exist");
    }

    private static void pong(Socket peer) throws IOException {
        peer.getInputStream().readNBytes("*1\r\n$4\r\nPING\r\n".length());
        peer.getOutputStream().write("+PONG\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void example(String jar) throws Exception {
        String services =
                Files.readString(EXAMPLE.resolve("resources/META-INF/services/io.cloudmon.probe.ProbeFactory"));
        ThirdPartyJar.build(probes.resolve(jar), ThirdPartyJar.files(EXAMPLE.resolve("java")), services);
    }

    private void check(String probe, String target) throws Exception {
        Files.writeString(directory.resolve("check.yaml"), """
                id: a
                probe: %s
                target: %s
                interval: 10s
                timeout: 5s
                """.formatted(probe, target));
    }

    private int run(String... options) {
        return CheckCommand.run(
                out,
                err,
                Stream.concat(
                                Arrays.stream(options),
                                Stream.of(
                                        "--probes",
                                        probes.toString(),
                                        directory.resolve("check.yaml").toString()))
                        .toArray(String[]::new));
    }

    /** The guide's first block of code in a language. */
    private static String block(String language) throws Exception {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}

package io.cloudmon.agent.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckResultCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void file() {
        file = directory.resolve("check.yaml");
    }

    @Test
    void printsASuccessAndEndsWithZero() throws Exception {
        write("""
                id: a
                probe: scripted
                target: took:PT0.042S
                interval: 10s
                timeout: 2s
                """);

        assertThat(run()).isZero();
        assertThat(out()).contains("a  scripted  took:PT0.042S", "SUCCESS  in 42.0 ms");
    }

    @Test
    void printsEachAttemptOfAFailureAndEndsWithOne() throws Exception {
        write("""
                id: a
                probe: scripted
                target: echo
                interval: 10s
                timeout: 2s
                attempts: 2
                config: {text: hello}
                """);

        assertThat(run()).isEqualTo(1);
        assertThat(out())
                .contains("FAILURE  assertion  (blame: target)", "attempt 1 of 2", "attempt 2 of 2", "saw hello")
                .contains("✗ body: body is hello", "seen: hello");
    }

    @Test
    void mergesAnchorsAsTheCatalogueDoes() throws Exception {
        write("""
                x-fast: &fast {probe: scripted, interval: 10s, timeout: 2s, target: fail}
                x-twice: &twice {attempts: 2}
                components:
                  - id: c
                    checks:
                      - {<<: [*fast, *twice], id: a, target: ok}
                """);

        assertThat(run()).as(this::err).isZero();
        assertThat(out()).contains("a  scripted  ok", "attempt 1 of 2");
    }

    @Test
    void allowsPrivateAddresses() throws Exception {
        write(definition("a", "loopback"));

        assertThat(run()).isZero();
    }

    @Test
    void printsThePublishedFormAsJson() throws Exception {
        write(definition("a", "ok"));

        assertThat(run("--json")).isZero();

        CheckResult result = CheckResultCodec.decode(out().strip().getBytes(StandardCharsets.UTF_8));
        assertThat(result.checkId()).isEqualTo("a");
        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.location()).isEqualTo("command-line");
    }

    @Test
    void countsDegradedAsAnAnswer() throws Exception {
        write(definition("a", "took:PT0.9S") + "degraded_above: 800ms\n");

        assertThat(run()).isZero();
        assertThat(out()).contains("DEGRADED  assertion", "took 900 ms; degraded above 800 ms");
    }

    @Test
    void runsAllChecksOfACatalogueFileOrTheOneNamed() throws Exception {
        write("""
                providers: [{id: p, name: P, regions: [{id: r, name: R}]}]
                components:
                  - id: c
                    checks:
                      - {id: a, probe: scripted, target: ok, interval: 10s, timeout: 2s}
                      - {id: b, probe: scripted, target: fail, interval: 10s, timeout: 2s}
                """);

        assertThat(run("--json")).isEqualTo(1);
        assertThat(out().lines()).hasSize(2);
        out.reset();
        assertThat(run("a", "--json")).isZero();
        assertThat(out().lines()).hasSize(1);
    }

    @Test
    void namesEveryMistakeWithLineFieldAndFix() throws Exception {
        write("""
                id: a
                probe: scripted
                interval: 10x
                timeout: 2s
                attempts: many
                colour: blue
                """);

        assertThat(run()).isEqualTo(2);
        assertThat(err())
                .contains(file + ":1: target is missing; write a text")
                .contains(file + ":3: interval is '10x'; write a duration such as 250ms, 5s or 10m")
                .contains(file + ":5: attempts is 'many'; write a whole number, 1 or more")
                .contains(file + ":6: colour is not a field of a check; remove it or use one of [attempts, config");
    }

    @Test
    void showsTheProbesOwnMistakesOnTheirLine() throws Exception {
        write(definition("a", "ok") + "config:\n  text: x\n  number: 77\n");

        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains(file + ":8: config.number is '77'; write a whole number from 1 to 9");
    }

    @Test
    void saysWhichChecksThereAreWhenTheNamedOneIsNot() throws Exception {
        write(definition("a", "ok"));

        assertThat(run("b")).isEqualTo(2);
        assertThat(err()).contains("has no check 'b'; it has [a]");
    }

    @Test
    void saysThatAFileIsNoYaml() throws Exception {
        write("id: [a\nprobe: b: c\n");

        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains(file + ":").contains("is not YAML");
    }

    @Test
    void saysThatAFileCannotBeRead() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains(file + ": cannot be read (NoSuchFileException)");
    }

    private static String definition(String id, String target) {
        return "id: " + id + "\nprobe: scripted\ntarget: " + target + "\ninterval: 10s\ntimeout: 2s\n";
    }

    private void write(String text) throws Exception {
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = file.toString();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CheckCommand.run(out, err, all);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}

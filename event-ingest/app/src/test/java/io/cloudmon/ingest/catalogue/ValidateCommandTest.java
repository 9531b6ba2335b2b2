package io.cloudmon.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {
    private static final Path CATALOGUES = Path.of("src/test/resources/catalogues");

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void summarisesAValidCatalogue() {
        assertThat(run(CATALOGUES.resolve("good").toString())).isZero();
        assertThat(out.toString())
                .contains("good is valid: 1 provider, 3 locations, 2 components, 2 checks, 6 SLOs")
                .contains("Nothing was changed.");
    }

    @Test
    void printsEachProblemAndFails() {
        assertThat(run(CATALOGUES.resolve("mistakes/tab.yaml").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("tab.yaml:2: yaml: ").contains("1 problem");
    }

    @Test
    void saysHowToCallIt() {
        assertThat(run("one", "two")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: validate");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:");
    }

    @Test
    void takesAProbeOfAThirdPartyOnlyWhenItIsNamed() throws Exception {
        Path file = directory.resolve("catalogue.yaml");
        Files.writeString(
                file,
                Files.readString(CATALOGUES.resolve("good/catalogue.yaml"))
                        .replaceFirst("probe: http", "probe: redis"));

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is 'redis', which is not a probe");
        assertThat(run("--foreign-probe", "redis", file.toString())).isZero();
    }

    private int run(String... arguments) {
        return new CommandLine(new ValidateCommand(FakeProbes.all()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

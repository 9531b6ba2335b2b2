package io.cloudmon.agent.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.agent.testing.Prepare;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    private final References references =
            new References(Prepare.source(Map.of("TOKEN", "s3cr3t/+v", "PORT", "18080", "EMPTY", "", "A", "ab")));

    @Test
    void resolvesEverywhereInTheDefinition() throws Exception {
        References.Resolved resolved = references.resolve(
                "http://localhost:${env:PORT}/${env:PATH_PART:-health}",
                Map.of("headers", Map.of("Authorization", "Bearer ${env:TOKEN}"), "list", List.of("${env:A}", 7)));

        assertThat(resolved.target()).isEqualTo("http://localhost:18080/health");
        assertThat(resolved.config())
                .isEqualTo(Map.of(
                        "headers", Map.of("Authorization", "Bearer s3cr3t/+v"), "list", List.<Object>of("ab", 7)));
    }

    @Test
    void takesAnEmptyValueAsAValue() throws Exception {
        assertThat(references.resolve("x${env:EMPTY:-y}", Map.of()).target()).isEqualTo("x");
    }

    @Test
    void neverResolvesWhatAValueSays() throws Exception {
        References tricky = new References(Prepare.source(Map.of("A", "${env:B}$1\\", "B", "no")));

        assertThat(tricky.resolve("${env:A}", Map.of()).target()).isEqualTo("${env:B}$1\\");
    }

    @Test
    void namesTheVariableThatHasNoValue() {
        assertThatThrownBy(() -> references.resolve("${env:ABSENT}", Map.of()))
                .isInstanceOf(UnresolvedReferenceException.class)
                .hasMessage("${env:ABSENT} has no value; set the environment variable of the agent or give a default: "
                        + "${env:ABSENT:-default}");
    }

    @Test
    void hidesWhatTheMachineGaveInEveryUsualForm() throws Exception {
        Redactor redactor = references.resolve("${env:TOKEN}", Map.of()).redactor();

        assertThat(redactor.redact("sent s3cr3t/+v, s3cr3t%2F%2Bv and czNjcjN0Lyt2, got 401"))
                .isEqualTo("sent ***, *** and ***, got 401");
    }

    @Test
    void hidesNeitherDefaultsNorShortValues() throws Exception {
        Redactor redactor = references
                .resolve("${env:PORT:-18080} ${env:NAME:-harmless} ${env:A}", Map.of())
                .redactor();

        assertThat(redactor.redact("18080 harmless about")).isEqualTo("18080 harmless about");
    }

    @Test
    void hidesTheLongerSecretWhereOneHoldsAnother() throws Exception {
        References nested = new References(Prepare.source(Map.of("A", "password", "B", "password-long")));

        Redactor redactor = nested.resolve("${env:A}${env:B}", Map.of()).redactor();

        assertThat(redactor.redact("<password-long> <password>")).isEqualTo("<***> <***>");
    }

    @Test
    void readsAFileWithoutItsLastLineBreak(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("token"), "from file\n");
        References real = new References(new MachineSource());

        References.Resolved resolved = real.resolve("${file:" + file + "}", Map.of());

        assertThat(resolved.target()).isEqualTo("from file");
        assertThat(resolved.redactor().redact("got from file")).isEqualTo("got ***");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        References real = new References(new MachineSource());

        assertThatThrownBy(() -> real.resolve("${file:/nowhere/token}", Map.of()))
                .hasMessageContaining("${file:/nowhere/token} cannot be read (NoSuchFileException)");
    }
}

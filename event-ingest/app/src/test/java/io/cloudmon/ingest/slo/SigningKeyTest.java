package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        Path file = directory.resolve("deep/key.pem");

        var made = SigningKey.readOrMake(file);
        var read = SigningKey.readOrMake(file);

        assertThat(read).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory.resolve("deep")).isDirectoryContaining(path -> path.endsWith("key.pem.pub"));
    }

    @Test
    void aFileThatIsNoKeyIsAnErrorThatNamesItAndTheFix() throws Exception {
        Path file = Files.writeString(directory.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nnonsense\n");

        assertThatThrownBy(() -> SigningKey.readOrMake(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("PKCS#8 PEM");
        assertThat(file).hasContent("-----BEGIN PRIVATE KEY-----\nnonsense\n");
    }
}

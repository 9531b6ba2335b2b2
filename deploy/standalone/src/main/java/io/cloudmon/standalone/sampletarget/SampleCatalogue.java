package io.cloudmon.standalone.sampletarget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample catalogue, copied to where its reader may change it.
 *
 * @param directory the copy
 */
public record SampleCatalogue(Path directory) {
    static final List<String> FILES = List.of("places.yaml", "nimbus.yaml", "stratus.yaml");

    /** Copies it where there is no copy yet; one that is there belongs to the reader. */
    public Path extract() {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory);
                for (String file : FILES) {
                    copy(file);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the sample catalogue to " + directory, e);
        }
    }

    private void copy(String file) throws IOException {
        try (InputStream content = SampleCatalogue.class.getResourceAsStream("/sample-catalogue/" + file)) {
            if (content == null) {
                throw new IOException("the launcher's jar lacks sample-catalogue/" + file + "; build it again");
            }
            Files.copy(content, directory.resolve(file));
        }
    }
}

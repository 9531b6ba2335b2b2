package io.cloudmon.ingest.catalogue.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A catalogue's directory as its author changes it: each file is replaced in one step. */
record CatalogueFiles(Path directory, Path scratch) {

    void write(CatalogueText text) {
        try {
            Path written = Files.writeString(scratch.resolve("written"), text.toString());
            Files.move(written, directory.resolve("catalogue.yaml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void replaceBy(Path other) throws IOException {
        clear();
        try (Stream<Path> files = Files.list(other)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    void clear() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}

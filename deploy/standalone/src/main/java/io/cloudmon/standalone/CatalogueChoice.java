package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The catalogue that a person named. */
final class CatalogueChoice {

    private CatalogueChoice() {}

    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException("the catalogue " + path.toAbsolutePath().normalize()
                    + " does not exist; name a directory (or one file) with --catalogue");
        }
        return path.toAbsolutePath().normalize();
    }
}

package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import java.nio.file.Path;
import java.util.Optional;

/** A catalogue's directory over time. For one thread. */
final class CatalogueDirectory {
    private final Path path;
    private final CatalogueReader reader;
    private String seen = "";
    private String read = "";

    CatalogueDirectory(Path path, CatalogueReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /**
     * Looks at the directory.
     *
     * @return its new content, when it changed and then stayed the same for two looks, so that a file that is being
     *     written is not taken for a smaller catalogue; the first look is taken at once
     */
    Optional<CatalogueReading> look() {
        SourceSnapshot snapshot = SourceSnapshot.of(path);
        boolean settled = seen.isEmpty() || seen.equals(snapshot.digest());
        seen = snapshot.digest();
        if (!settled || read.equals(seen)) {
            return Optional.empty();
        }
        read = seen;
        return Optional.of(reader.read(path, snapshot));
    }
}

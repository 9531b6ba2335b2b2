package io.cloudmon.agent.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/** Opens the spool; puts a damaged file aside and starts a new one, because an agent that does not run sees nothing. */
final class SpoolFile {
    private static final Logger LOG = Logger.getLogger(SpoolFile.class);

    private SpoolFile() {}

    static Spool open(Path directory, Instant now) {
        Path file = directory.resolve("results.mv");
        try {
            Files.createDirectories(directory);
            return Spool.open(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(
                        file
                                + " is in use by another agent; give each agent a cloudmon.agent.data-directory of its own",
                        e);
            }
            return replace(file, now, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the directory " + directory, e);
        }
    }

    private static Spool replace(Path file, Instant now, MVStoreException damage) {
        Path aside = file.resolveSibling("results.mv.damaged-" + now.getEpochSecond());
        LOG.errorf(
                "spool is damaged, starting a new one: file=%s kept=%s why=\"%s\"", file, aside, damage.getMessage());
        try {
            Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put the damaged spool " + file + " aside", e);
        }
        return Spool.open(file);
    }
}

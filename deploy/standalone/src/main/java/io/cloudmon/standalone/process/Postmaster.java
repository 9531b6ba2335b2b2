package io.cloudmon.standalone.process;

import io.cloudmon.standalone.instance.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's main process, as its own {@code postmaster.pid} names it. */
public final class Postmaster {

    private Postmaster() {}

    /** The living process of a data directory's note; whoever is to be killed has to be looked at once more. */
    public static Optional<ProcessHandle> read(DataDirectory data) {
        try {
            List<String> lines = Files.readAllLines(data.postmaster());
            return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data.postmaster(), e);
        }
    }
}

package io.cloudmon.agent.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Values from this process's environment and this machine's files. */
public final class MachineSource implements ReferenceSource {
    private static final long LARGEST = 64 * 1024;

    @Override
    public @Nullable String variable(String name) {
        return System.getenv(name);
    }

    @Override
    public String file(String path) throws UnresolvedReferenceException {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LARGEST) {
                throw unresolved(path, "is larger than " + LARGEST + " bytes", "refer to a file that holds one value");
            }
            String text = Files.readString(file);
            return text.endsWith("\n") ? text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1)) : text;
        } catch (IOException | InvalidPathException e) {
            throw unresolved(
                    path,
                    "cannot be read (" + e.getClass().getSimpleName() + ")",
                    "make it a file that the agent may read");
        }
    }

    private static UnresolvedReferenceException unresolved(String path, String problem, String fix) {
        return new UnresolvedReferenceException("${file:" + path + "}", problem, fix);
    }
}

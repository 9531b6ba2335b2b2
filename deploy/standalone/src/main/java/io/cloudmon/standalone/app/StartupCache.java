package io.cloudmon.standalone.app;

import io.cloudmon.standalone.instance.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JDK's AOT caches of the applications: classes already loaded and linked (JEP 483, 514, 515).
 *
 * <p>A training run writes them after each build; the JDK ignores one that does not fit the jars or the JDK.
 *
 * @param directory where they are kept, beside the launcher's jar, so that a clean build forgets them
 * @param training whether this run writes them
 */
record StartupCache(Path directory, boolean training) {

    /** The virtual machine's options for a part. */
    List<String> options(String part) {
        Path file = directory.resolve(part + ".aot");
        if (training) {
            prepare();
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off,cds*=off") : List.of();
    }

    private void prepare() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException("cannot make " + directory + ": " + e.getMessage(), e);
        }
    }
}

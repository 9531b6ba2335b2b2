package io.cloudmon.standalone.app;

import io.cloudmon.standalone.instance.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JDK's AOT caches of the applications: classes already loaded and linked (JEP 483, 514, 515).
 *
 * <p>A training run writes them after each build. The JDK ignores one that does not fit the JDK, but not one that was made
 * of older jars: it looks at the jar that it starts, not at those that the manifest names. So a cache older than the
 * application is not used.
 *
 * @param directory where they are kept, beside the launcher's jar, so that a clean build forgets them
 * @param training whether this run writes them
 */
record StartupCache(Path directory, boolean training) {

    /** The virtual machine's options for a part that is started from {@code jar}. */
    List<String> options(String part, Path jar) {
        Path file = directory.resolve(part + ".aot");
        if (training) {
            prepare();
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return isNewer(file, jar) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off,cds*=off") : List.of();
    }

    private static boolean isNewer(Path file, Path jar) {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void prepare() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UsageException("cannot make " + directory + ": " + e.getMessage(), e);
        }
    }
}

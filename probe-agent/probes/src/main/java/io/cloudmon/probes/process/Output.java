package io.cloudmon.probes.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that a program writes to, in a directory of their own.
 *
 * @param limit how many bytes of each are of interest
 */
record Output(Path directory, Path out, Path err, int limit) implements AutoCloseable {

    static Output create(int limit) throws IOException {
        Path directory = Files.createTempDirectory("cloudmon-probe");
        return new Output(directory, directory.resolve("out"), directory.resolve("err"), limit);
    }

    boolean isFull() throws IOException {
        return size(out) > limit || size(err) > limit;
    }

    String readOut() throws IOException {
        return read(out);
    }

    String readErr() throws IOException {
        return read(err);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
        Files.deleteIfExists(directory);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(limit), StandardCharsets.UTF_8);
        }
    }
}

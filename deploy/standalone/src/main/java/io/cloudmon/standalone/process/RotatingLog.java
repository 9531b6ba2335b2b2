package io.cloudmon.standalone.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A part's log file; the older ones are {@code name.log.1} (the newest) to {@code name.log.4}. Thread-safe. */
public final class RotatingLog implements AutoCloseable {
    private static final int KEPT = 4;
    private static final long DEFAULT_LIMIT = 10L * 1024 * 1024;

    private final Path file;
    private final long limit;
    private BufferedWriter writer;
    private long size;

    public RotatingLog(Path file) {
        this(file, DEFAULT_LIMIT);
    }

    /**
     * Opens a log and appends to what is there.
     *
     * @param limit bytes after which the file is rotated
     */
    RotatingLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
        this.writer = open(file);
        this.size = file.toFile().length();
    }

    /** Adds a line. */
    public synchronized void line(String text) {
        try {
            if (size >= limit) {
                rotate();
            }
            writer.write(text);
            writer.newLine();
            writer.flush();
            size += text.getBytes(StandardCharsets.UTF_8).length + 1L;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    private void rotate() throws IOException {
        writer.close();
        for (int number = KEPT - 1; number >= 0; number--) {
            Path older = numbered(number);
            if (Files.exists(older)) {
                Files.move(older, numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        writer = open(file);
        size = 0;
    }

    private Path numbered(int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }

    private static BufferedWriter open(Path file) {
        try {
            return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }
}

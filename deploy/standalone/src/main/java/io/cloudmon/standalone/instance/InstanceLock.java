package io.cloudmon.standalone.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to be the only launcher of a data directory; the system takes it back when the process ends. */
public final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;
    private final DataDirectory data;

    private InstanceLock(FileChannel channel, DataDirectory data) {
        this.channel = channel;
        this.data = data;
    }

    /**
     * Takes the lock and tells others who holds it.
     *
     * @throws UsageException naming the launcher that has it
     */
    public static InstanceLock acquire(DataDirectory data, String url) {
        FileChannel channel = open(data);
        if (tryLock(channel) == null) {
            close(channel);
            throw new UsageException(RunningLauncher.of(data)
                    .map(other -> "CloudMon is already running: pid " + other.pid() + ", " + other.url() + " (data in "
                            + data.root() + "); stop it with ./cloudmon down")
                    .orElse("another launcher is just starting or stopping with the data in " + data.root()
                            + "; try again in a moment"));
        }
        new RunningLauncher(ProcessHandle.current().pid(), url).save(data);
        return new InstanceLock(channel, data);
    }

    static boolean isHeld(DataDirectory data) {
        if (!Files.exists(data.lock())) {
            return false;
        }
        try (FileChannel channel = open(data)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + data.lock(), e);
        }
    }

    @Override
    public void close() {
        new PropertyFile(data.launcher()).delete();
        close(channel);
    }

    private static FileChannel open(DataDirectory data) {
        try {
            return FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UsageException("cannot open " + data.lock() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the data directory", e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the data directory", e);
        }
    }
}

package io.cloudmon.standalone.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes occupy, as Linux tells it. */
final class Memory {

    private Memory() {}

    /**
     * The proportional set size, which counts a shared page once over all that share it.
     *
     * @param withDescendants whether the processes that it started are part of it
     */
    static String of(ProcessHandle process, boolean withDescendants) {
        Stream<ProcessHandle> all =
                withDescendants ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
        long kilobytes = all.mapToLong(Memory::kilobytes).sum();
        return kilobytes == 0 ? "-" : kilobytes / 1_024 + " MB";
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}

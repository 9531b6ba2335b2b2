package io.cloudmon.standalone.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that the launcher started.
 *
 * @param pid its number, which the system may give to another process later
 * @param started when it started, which together with the number names one process for good
 * @param port where it answers
 */
public record ProcessEntry(long pid, Instant started, int port) {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The entry of a living process. */
    public static ProcessEntry of(ProcessHandle process, int port) {
        return new ProcessEntry(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /** The very process, if it still lives; never another one that got its number. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().filter(this::near).isPresent());
    }

    String text() {
        return pid + " " + started.toEpochMilli() + " " + port;
    }

    static Optional<ProcessEntry> parse(String text) {
        if (!text.matches("\\d{1,10} \\d{1,15} \\d{1,5}")) {
            return Optional.empty();
        }
        String[] parts = text.split(" ");
        return Optional.of(new ProcessEntry(
                Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), Integer.parseInt(parts[2])));
    }

    private boolean near(Instant other) {
        return Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0;
    }
}

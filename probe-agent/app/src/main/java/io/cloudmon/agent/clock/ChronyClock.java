package io.cloudmon.agent.clock;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Asks chrony, which knows the offset best; the daemon must run on this machine and its client be installed. */
final class ChronyClock implements ClockSource {
    private static final Logger LOG = Logger.getLogger(ChronyClock.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REFERENCE_TIME = 3;
    private static final int SYSTEM_TIME = 4;
    private static final int LEAP_STATUS = 13;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private final List<String> command;

    ChronyClock(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public Optional<Synchronisation> read(Instant now) {
        try {
            return parse(run());
        } catch (IOException e) {
            LOG.debugf("no chrony here: command=%s why=\"%s\"", command, e.getMessage());
            return Optional.empty();
        }
    }

    /** Reads one line of {@code chronyc -c tracking}; its offset is positive when the clock is behind. */
    static Optional<Synchronisation> parse(String line) {
        String[] fields = line.strip().split(",", -1);
        if (fields.length <= LEAP_STATUS || fields[LEAP_STATUS].startsWith("Not")) {
            return Optional.empty();
        }
        try {
            Duration behind = seconds(fields[SYSTEM_TIME]);
            Instant syncedAt = Instant.EPOCH.plus(seconds(fields[REFERENCE_TIME]));
            return Optional.of(new Synchronisation(behind.negated(), syncedAt));
        } catch (ArithmeticException | NumberFormatException e) {
            LOG.warnf("chrony's report cannot be read: line=\"%s\"", line.strip());
            return Optional.empty();
        }
    }

    private String run() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            boolean over = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return over && process.exitValue() == 0
                    ? new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroyForcibly();
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).multiply(NANOS).longValue());
    }
}

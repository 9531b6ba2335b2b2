package io.cloudmon.standalone.servers;

import io.cloudmon.standalone.process.RotatingLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends what the embedded servers log to their files; nothing of it reaches the terminal. */
public final class LogRouting extends Handler {
    private final RotatingLog postgresql;
    private final RotatingLog kafka;

    private LogRouting(RotatingLog postgresql, RotatingLog kafka) {
        this.postgresql = postgresql;
        this.kafka = kafka;
    }

    /** Takes over the logging of this process. */
    public static void install(RotatingLog postgresql, RotatingLog kafka) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(new LogRouting(postgresql, kafka));
        Logger.getLogger("org.apache.kafka.common.config.AbstractConfig").setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord record) {
        RotatingLog log =
                record.getLoggerName() != null && record.getLoggerName().startsWith("io.zonky") ? postgresql : kafka;
        log.line(Instant.ofEpochMilli(record.getMillis()) + " " + record.getLevel() + " " + record.getLoggerName() + " "
                + record.getMessage() + trace(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        postgresql.close();
        kafka.close();
    }

    private static String trace(LogRecord record) {
        if (record.getThrown() == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(text));
        return System.lineSeparator() + text;
    }
}

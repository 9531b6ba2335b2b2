package io.cloudmon.probes.tls;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.Preface;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a target is asked to begin TLS. */
enum StartTls {
    /** It expects TLS from the first byte. */
    NONE(443, null),
    SMTP(25, SmtpPreface::new),
    IMAP(143, ImapPreface::new),
    POSTGRES(5432, PostgresPreface::new);

    private final int defaultPort;
    private final @Nullable Supplier<Preface> preface;

    StartTls(int defaultPort, @Nullable Supplier<Preface> preface) {
        this.defaultPort = defaultPort;
        this.preface = preface;
    }

    /** Reads the field {@code starttls}. */
    static StartTls read(ProbeConfig config) {
        String text = config.string("starttls").orElse("none");
        return switch (text) {
            case "none", "smtp", "imap", "postgres" -> valueOf(text.toUpperCase(Locale.ROOT));
            default -> {
                config.problem("starttls", "is '" + text + "'", "write none, smtp, imap or postgres");
                yield NONE;
            }
        };
    }

    int defaultPort() {
        return defaultPort;
    }

    /** A preface for one connection. */
    Optional<Preface> preface() {
        return Optional.ofNullable(preface).map(Supplier::get);
    }
}

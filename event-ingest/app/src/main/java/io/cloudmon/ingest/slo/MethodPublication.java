package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Publishes the rules that this version of ingest computes by: the text that is packed with it, with its digest. */
@ApplicationScoped
class MethodPublication {
    private static final String VERSION = "v1";
    private static final String DOCUMENT = "/method/method.md";

    private final Transactions transactions;
    private final Clock clock;

    MethodPublication(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        publish();
    }

    /** Notes the text as in force from now on, unless it is known already. */
    void publish() throws SQLException {
        byte[] document = document();
        transactions.run(connection -> Sql.update(
                connection,
                """
                INSERT INTO measurement.method (version, digest, valid_from, document) VALUES (?, ?, ?, ?)
                ON CONFLICT (version, digest) DO NOTHING
                """,
                VERSION,
                Sha256.hex(document),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new String(document, StandardCharsets.UTF_8)));
    }

    private static byte[] document() {
        try (InputStream text = MethodPublication.class.getResourceAsStream(DOCUMENT)) {
            return Objects.requireNonNull(text, DOCUMENT).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cloudmon.ingest.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.storage.Partitions;
import io.cloudmon.result.Outcome;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollupsIT {
    private static final Instant AT = Instant.parse("2026-05-01T10:07:00Z");

    private static Servers servers;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.start();
        database = new Database(servers.source());
        new Partitions(servers.source()).ensure(List.of(LocalDate.of(2026, 5, 1)));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM measurement.rollup_15m");
    }

    @Test
    void countsEachOutcomeAndOnlyDurationsThatReport() throws Exception {
        add(
                new Rollups(),
                List.of(
                        sample(Outcome.SUCCESS, 100),
                        sample(Outcome.DEGRADED, 300),
                        sample(Outcome.FAILURE, 500),
                        sample(Outcome.MISSED, null),
                        sample(Outcome.SKIPPED, 9_000),
                        sample(Outcome.OTHER, 9_000)));

        assertThat(database.rows("SELECT runs, successes, degraded, failures, missed, duration_sum, max_us,"
                        + " p50_us BETWEEN 297 AND 303 FROM measurement.rollup_15m"))
                .containsExactly(List.of(6, 1, 1, 1, 1, 900L, 500L, true));
    }

    @Test
    void hasNoPercentileWhereNothingReported() throws Exception {
        add(new Rollups(), List.of(sample(Outcome.MISSED, null)));

        assertThat(database.text("SELECT coalesce(p50_us, max_us)::text || sketch FROM measurement.rollup_15m"))
                .isEqualTo("null");
    }

    @Test
    void doesNotWriteOverWhatAnotherInstanceWrote() throws Exception {
        Rollups former = new Rollups();
        Rollups owner = new Rollups();
        add(former, List.of(sample(Outcome.SUCCESS, 100)));
        add(owner, List.of(sample(Outcome.SUCCESS, 200)));

        assertThatThrownBy(() -> add(former, List.of(sample(Outcome.FAILURE, 300))))
                .isInstanceOf(StaleRollupException.class);
        former.forget();
        add(former, List.of(sample(Outcome.FAILURE, 300)));

        assertThat(database.rows("SELECT runs, successes, failures, revision FROM measurement.rollup_15m"))
                .containsExactly(List.of(3, 2, 1, 3));
    }

    @Test
    void keepsAHundredThousandSeriesApart() throws Exception {
        Rollups rollups = new Rollups();
        for (int round = 0; round < 2; round++) {
            for (int part = 0; part < 10; part++) {
                int from = part * 10_000;
                add(
                        rollups,
                        IntStream.range(from, from + 10_000)
                                .mapToObj(check -> new Sample(check, 1, AT, Outcome.SUCCESS, 50L))
                                .toList());
            }
        }

        assertThat(database.rows("SELECT count(*), min(runs), max(runs) FROM measurement.rollup_15m"))
                .containsExactly(List.of(100_000L, 2, 2));
    }

    private static Sample sample(Outcome outcome, Integer durationUs) {
        return new Sample(1, 2, AT, outcome, durationUs == null ? null : durationUs.longValue());
    }

    private static void add(Rollups rollups, List<Sample> samples) throws Exception {
        try (Connection connection = servers.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                rollups.add(connection, samples);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}

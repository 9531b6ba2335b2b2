package io.cloudmon.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.Servers;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final StorageConfig CONFIG = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(StorageConfig.class)
            .build()
            .getConfigMapping(StorageConfig.class);

    private static Servers servers;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.start();
        database = new Database(servers.source());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void dropPartitions() {
        for (List<Object> row : database.rows(
                "SELECT relname FROM pg_class WHERE relnamespace = 'measurement'::regnamespace AND relkind = 'r'"
                        + " AND relname ~ '^(check_result|slot|rollup_15m)_[0-9]+$'")) {
            database.execute("DROP TABLE measurement." + row.getFirst());
        }
    }

    @Test
    void makesDailyResultsAndSlotsAndMonthlyRollups() throws Exception {
        new Partitions(servers.source()).ensure(List.of(DAY, DAY.plusDays(1)));

        assertThat(partitions())
                .containsExactly(
                        "check_result_20260331",
                        "check_result_20260401",
                        "rollup_15m_202603",
                        "rollup_15m_202604",
                        "slot_20260331",
                        "slot_20260401");
        assertThat(database.text("SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = 'slot_20260331'"))
                .isEqualTo("FOR VALUES FROM ('2026-03-31 00:00:00+00') TO ('2026-04-01 00:00:00+00')");
        assertThat(database.text("SELECT reloptions::text FROM pg_class WHERE relname = 'rollup_15m_202603'"))
                .contains("fillfactor=60");
    }

    @Test
    void severalInstancesMayMakeTheSamePartitionsAtOnce() {
        List<LocalDate> days = IntStream.range(0, 20).mapToObj(DAY::plusDays).toList();

        CompletableFuture<?>[] makers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> ensure(new Partitions(servers.source()), days)))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(makers).join();
        assertThat(partitions()).hasSize(42);
    }

    @Test
    void makesAPartitionWhileATransactionWritesToAnother() throws Exception {
        Partitions partitions = new Partitions(servers.source());
        partitions.ensure(List.of(DAY));
        try (Connection writer = servers.source().getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement()
                    .execute(
                            "INSERT INTO measurement.slot VALUES ('2026-03-31 10:00+00', 1, 'good', 'good', NULL, 1, 1, 1,"
                                    + " 0, 0, true)");

            CompletableFuture.runAsync(() -> ensure(partitions, List.of(DAY.plusDays(1))))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();

            writer.commit();
        }
        assertThat(partitions()).contains("slot_20260331", "slot_20260401");
    }

    @Test
    void dropsWhatIsBeyondItsRetentionAndNothingElse() throws Exception {
        Partitions partitions = new Partitions(servers.source());
        LocalDate now = LocalDate.of(2027, 6, 15);
        partitions.ensure(List.of(now.minusDays(32), now.minusDays(31), now, now.minusDays(430), now.minusDays(402)));

        retention(now, partitions).apply();

        assertThat(partitions())
                .containsExactly(
                        "check_result_" + suffix(now.minusDays(31)),
                        "check_result_" + suffix(now),
                        "rollup_15m_202605",
                        "rollup_15m_202705",
                        "rollup_15m_202706",
                        "slot_" + suffix(now.minusDays(32)),
                        "slot_" + suffix(now.minusDays(31)),
                        "slot_" + suffix(now));
        partitions.ensure(List.of(now.minusDays(402)));
        assertThat(partitions()).contains("check_result_" + suffix(now.minusDays(402)));
    }

    @Test
    void finishesADropThatACrashLeftDetached() throws Exception {
        Partitions partitions = new Partitions(servers.source());
        partitions.ensure(List.of(DAY));
        database.execute("ALTER TABLE measurement.check_result DETACH PARTITION measurement.check_result_20260331");

        retention(DAY.plusDays(40), partitions).apply();

        assertThat(partitions()).doesNotContain("check_result_20260331").contains("slot_20260331");
    }

    @Test
    void acceptsResultsForAsLongAsTheyAreKept() {
        Retention retention = retention(DAY, new Partitions(servers.source()));

        assertThat(retention.oldestAccepted()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Retention retention(LocalDate today, Partitions partitions) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Retention(servers.source(), CONFIG, partitions, clock);
    }

    private static void ensure(Partitions partitions, List<LocalDate> days) {
        try {
            partitions.ensure(days);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String suffix(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static List<String> partitions() {
        return database
                .rows("SELECT relname FROM pg_class WHERE relnamespace = 'measurement'::regnamespace"
                        + " AND relkind = 'r' AND relname ~ '^(check_result|slot|rollup_15m)_[0-9]+$' ORDER BY 1")
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }
}

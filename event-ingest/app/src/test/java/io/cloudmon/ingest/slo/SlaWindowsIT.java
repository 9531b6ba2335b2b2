package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.Result;
import io.cloudmon.ingest.availability.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlaWindowsIT {
    @TempDir
    Path directory;

    private MinuteRun minutes;
    private World world;
    private SloParts slos;

    @BeforeEach
    void setUp() throws SQLException {
        minutes = new MinuteRun(directory.resolve("key.pem"));
        world = minutes.world;
        slos = minutes.slos;
        slo("rolling", "1 hour", "rolling", "Etc/UTC");
        slo("month", "1 month", "calendar", "Europe/Berlin");
        slo("day", "1 day", "calendar", "Etc/UTC");
    }

    @Test
    void anOutageIsInEachWindowToTheMicrosecond() throws SQLException {
        run(0, 60, 10, 17);

        assertThat(world.rows("""
                        SELECT slo_id, good_us, degraded_us, bad_us, unknown_us, excluded_us, status, computed_until = ?
                        FROM measurement.sla_window ORDER BY slo_id
                        """, slot(60)))
                .containsExactly(
                        "day 3180000000 0 420000000 0 0 open t",
                        "month 3180000000 0 420000000 0 0 open t",
                        "rolling 3180000000 0 420000000 0 0 open t");
        assertThat(world.rows("""
                        SELECT sli = 53::float8 / 60, sli_lower = sli, sli_upper = sli, coverage = 1,
                               abs(budget_left - (1 - 7::float8 / 60 / 0.001)) < 1e-6
                        FROM measurement_api.sla_window WHERE slo_id = 'day'
                        """)).containsExactly("t t t t t");
    }

    @Test
    void withoutAnyDataTheFiguresAreAbsentAndTheUnknownTimeIsShown() throws SQLException {
        world.passAt(slot(9).plusSeconds(30));
        slos.pass.run();

        assertThat(world.rows("""
                        SELECT sli IS NULL, budget_left IS NULL, coverage, sli_lower, sli_upper, unknown_us
                        FROM measurement.sla_window WHERE slo_id = 'day'
                        """)).containsExactly("t t 0 0 1 600000000");
    }

    @Test
    void exclusionsAreTakenOutAsTheirUnion() throws SQLException {
        exclude(slot(12), slot(15));
        exclude(slot(14), slot(16));
        run(0, 60, 10, 17);

        assertThat(world.rows("SELECT good_us, bad_us, excluded_us FROM measurement.sla_window WHERE slo_id = 'day'"))
                .containsExactly("3180000000 180000000 240000000");
        assertThat(world.rows("SELECT good_us, bad_us, excluded_us FROM measurement.component_day"))
                .containsExactly("3180000000 180000000 240000000");
    }

    @Test
    void aWindowIsClosedWhenItsSlotsAreFinalAndNothingCanReachBackIntoIt() throws Exception {
        run(0, 241, 10, 17);
        assertThat(statusOfDay()).containsExactly("2026-03-31 1 open", "2026-04-01 1 open");

        run(241, 252, 10, 17);

        assertThat(statusOfDay()).containsExactly("2026-03-31 1 closed", "2026-04-01 1 open");
        String digest = world.rows(
                        "SELECT digest FROM measurement.sla_window WHERE status = 'closed' AND slo_id = 'day'")
                .getFirst();
        String signature = world.rows(
                        "SELECT signature FROM measurement.sla_window WHERE status = 'closed' AND slo_id = 'day'")
                .getFirst();
        assertThat(verify(digest, signature)).isTrue();
        assertThat(verify(digest.replace('a', 'b').replace('1', '2'), signature))
                .isFalse();
    }

    @Test
    void aClosedMonthFollowsItsZone() throws SQLException {
        run(0, 135, 200, 200);

        assertThat(world.rows("""
                        SELECT window_start = '2026-02-28T23:00Z', window_end = '2026-03-31T22:00Z', status
                        FROM measurement.sla_window WHERE slo_id = 'month' ORDER BY window_start LIMIT 1
                        """)).containsExactly("t t closed");
    }

    @Test
    void aLateCorrectionOfAClosedWindowIsANewVersionWithItsCause() throws SQLException {
        run(0, 20, 99, 99);
        run(22, 252, 99, 99);
        List<String> frozen = closedDay(1);
        assertThat(world.rows(
                        "SELECT unknown_us FROM measurement.sla_window WHERE status = 'closed' AND slo_id = 'day'"))
                .containsExactly("120000000");

        world.arrive(Result.good("api", "a", slot(20)), Result.good("api", "a", slot(21)));
        world.passAt(slot(252));
        slos.pass.run();

        assertThat(closedDay(1)).isEqualTo(frozen);
        assertThat(world.rows("""
                        SELECT version, unknown_us, cause, digest <> ? FROM measurement.sla_window
                        WHERE status = 'closed' AND slo_id = 'day' AND version > 1
                        """, frozen.getFirst().split(" ")[0])).containsExactly("2 0 late check results t");
        assertThat(world.rows("SELECT revision, old_verdict, new_verdict, cause FROM measurement.slot_correction"))
                .containsExactlyInAnyOrder(
                        "2 unknown good late results: reporting 0 → 1, failing 0 → 0",
                        "2 unknown good late results: reporting 0 → 1, failing 0 → 0");
        assertThat(world.rows("SELECT count(*) FROM measurement.slot WHERE revision = 2 AND final"))
                .containsExactly("2");
    }

    @Test
    void openWindowsAgeAMinuteAtMostThoughNothingChanges() throws SQLException {
        run(0, 5, 99, 99);
        Instant last = world.clock.instant();

        world.clock.set(last.plusSeconds(59));
        assertThat(slos.pass.run()).isZero();
        world.clock.set(last.plusSeconds(60));
        assertThat(slos.pass.run()).isEqualTo(3);
        assertThat(world.rows("SELECT count(*) FROM measurement.sla_window")).containsExactly("3");
    }

    private void run(int from, int to, int bad, int good) throws SQLException {
        minutes.through(from, to, slot -> slot >= bad && slot < good);
    }

    private List<String> statusOfDay() throws SQLException {
        return world.rows("""
                SELECT (window_start AT TIME ZONE 'UTC')::date, version, status FROM measurement.sla_window
                WHERE slo_id = 'day' ORDER BY 1, 2
                """);
    }

    private List<String> closedDay(int version) throws SQLException {
        return world.rows("""
                SELECT digest, signature, good_us, unknown_us, computed_at, cause FROM measurement.sla_window
                WHERE status = 'closed' AND slo_id = 'day' AND version = ?
                """, version);
    }

    private boolean verify(String digest, String signature) throws Exception {
        String pem = Files.readString(directory.resolve("key.pem.pub"));
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(digest.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }

    private void exclude(Instant from, Instant to) throws SQLException {
        world.update("""
                INSERT INTO measurement.exclusion
                SELECT ?, no, tstzrange(?, ?), 'maintenance', 'ops', 'router exchange', ? FROM measurement.component
                """, UUID.randomUUID(), from, to, from);
    }

    private void slo(String id, String length, String kind, String zone) throws SQLException {
        world.update("""
                INSERT INTO measurement.slo SELECT ?, no, 0.999, 'good', 'exclude', ?, ?::interval, ?, NULL
                FROM measurement.component
                """, id, kind, length, zone);
    }

    private Instant slot(int index) {
        return minutes.slot(index);
    }
}

package io.cloudmon.ingest.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.World;
import io.cloudmon.ingest.exclusion.EventExclusions;
import io.cloudmon.ingest.operations.EventApplication.Applied;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.OperationsEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventApplicationIT {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Events EVENT = new Events("m-1", "compute", "network");

    private World world;
    private EventApplication application;

    @BeforeEach
    void setUp() throws SQLException {
        world = new World(at(90));
        world.component("compute");
        world.component("network");
        world.component("storage");
        application = new EventApplication(
                world.verdicts.transactions, new EventVersions(), new EventExclusions(), world.changes, world.clock);
    }

    @Test
    void aMaintenanceBecomesAnExclusionOfEachComponentWithItsAuthorAndReason() throws Exception {
        Applied applied = application.apply(EVENT.maintenance(1, "planned", NOON, at(120)));

        assertThat(applied).isEqualTo(new Applied(false, 2, List.of()));
        assertThat(world.rows("""
                        SELECT component_id, starts_at = ?, ends_at = ?, kind, author, reason, event_id, event_version
                        FROM measurement_api.exclusion ORDER BY component_id
                        """, NOON, at(120)))
                .containsExactly(
                        "compute t t maintenance alice routers m-1 1", "network t t maintenance alice routers m-1 1");
    }

    @Test
    void repeatingAnEventChangesNothing() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", NOON, at(60)));
        world.update("DELETE FROM measurement.availability_change");

        Applied again = application.apply(EVENT.maintenance(1, "planned", NOON, at(60)));

        assertThat(again).isEqualTo(new Applied(false, 0, List.of()));
        assertThat(world.rows("SELECT count(*) FROM measurement.exclusion_change"))
                .containsExactly("2");
        assertThat(world.rows("SELECT count(*) FROM measurement.availability_change"))
                .containsExactly("0");
    }

    @Test
    void anOlderVersionChangesNothing() throws Exception {
        application.apply(EVENT.maintenance(3, "completed", NOON, at(60)));

        Applied stale = application.apply(EVENT.maintenance(2, "cancelled", NOON, at(60)));

        assertThat(stale.stale()).isTrue();
        assertThat(periods()).containsExactly("compute 0 60", "network 0 60");
    }

    @Test
    void anyOrderOfVersionsEndsAtTheHighest() throws Exception {
        List<OperationsEvent> versions = new ArrayList<>(List.of(
                EVENT.maintenance(1, "pending_review", NOON, at(120)),
                EVENT.maintenance(2, "planned", NOON, at(120)),
                EVENT.maintenance(3, "modified", at(10), at(100)),
                EVENT.maintenance(4, "in_progress", at(10), at(100), Events.period(at(12), null)),
                EVENT.maintenance(5, "completed", at(10), at(100), Events.period(at(12), at(80)))));
        for (long seed = 0; seed < 12; seed++) {
            world.update(
                    "TRUNCATE measurement.exclusion, measurement.exclusion_change, measurement.operations_event CASCADE");
            Collections.shuffle(versions, new Random(seed));
            for (OperationsEvent version : versions) {
                application.apply(version);
            }
            assertThat(periods()).as("seed " + seed).containsExactly("compute 12 80", "network 12 80");
        }
    }

    @Test
    void aCancelledOneIsTakenBackButItsHistoryIsKept() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", NOON, at(60)));
        application.apply(EVENT.maintenance(2, "cancelled", NOON, at(60)));

        assertThat(periods()).isEmpty();
        assertThat(world.rows("""
                        SELECT event_version, old_starts_at IS NULL, new_starts_at IS NULL, author, reason
                        FROM measurement_api.exclusion_change WHERE component_id = 'compute' ORDER BY event_version
                        """)).containsExactly("1 t f alice routers", "2 f t alice routers");
    }

    @Test
    void windowsAreComputedAgainFromTheFirstDifferenceOn() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", NOON, at(80)));
        assertThat(changedFrom()).containsExactly("compute 0", "network 0");
        world.update("DELETE FROM measurement.availability_change");

        application.apply(EVENT.maintenance(2, "completed", NOON, at(80), Events.period(NOON, at(50))));

        assertThat(changedFrom()).containsExactly("compute 50", "network 50");
        assertThat(world.rows("SELECT DISTINCT cause FROM measurement.availability_change"))
                .containsExactly("maintenance m-1 version 2, completed, by alice: routers");
    }

    @Test
    void timeThatIsStillToComeConcernsNoWindow() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", at(100), at(200)));

        assertThat(periods()).containsExactly("compute 100 200", "network 100 200");
        assertThat(changedFrom()).isEmpty();
    }

    @Test
    void aComponentThatIsNoLongerConcernedIsFreed() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", NOON, at(60)));

        application.apply(new Events("m-1", "network", "storage").maintenance(2, "modified", NOON, at(60)));

        assertThat(periods()).containsExactly("network 0 60", "storage 0 60");
    }

    @Test
    void anEventThatBecomesAnIncidentExcludesNothingAnyMore() throws Exception {
        application.apply(EVENT.maintenance(1, "planned", NOON, at(60)));

        application.apply(EVENT.incident(2));

        assertThat(periods()).isEmpty();
    }

    @Test
    void anUnknownComponentIsNamedAndTheOthersAreExcluded() throws Exception {
        Events event = new Events("m-2", "compute", "nowhere");

        assertThat(event.components()).hasSize(2);
        assertThat(application.apply(event.maintenance(1, "planned", NOON, at(60))))
                .isEqualTo(new Applied(false, 1, List.of("nowhere")));
        world.component("nowhere");
        assertThat(application.apply(event.maintenance(1, "planned", NOON, at(60))))
                .isEqualTo(new Applied(false, 1, List.of()));
        assertThat(periods()).containsExactly("compute 0 60", "nowhere 0 60");
    }

    @Test
    void anApprovedCorrectionIsOfItsOwnKind() throws Exception {
        Events correction = new Events("c-1", "compute");
        application.apply(correction.correction(1, "proposed", NOON, at(10)));
        assertThat(periods()).isEmpty();

        application.apply(correction.correction(2, "approved", NOON, at(10)));

        assertThat(world.rows("SELECT kind, author, reason FROM measurement_api.exclusion"))
                .containsExactly("correction bob agents were cut off");
    }

    @Test
    void refusesAStatusOfAnotherTypeAndNotesNothing() throws Exception {
        try {
            application.apply(EVENT.maintenance(1, "approved", NOON, at(60)));
        } catch (MalformedMessageException e) {
            assertThat(e).hasMessageStartingWith("status is 'approved'");
        }

        assertThat(world.rows("SELECT count(*) FROM measurement.operations_event"))
                .containsExactly("0");
    }

    /** Component, start and end in minutes after noon. */
    private List<String> periods() throws SQLException {
        return world.rows("""
                SELECT component_id, (extract(epoch FROM starts_at - ?::timestamptz) / 60)::int,
                       (extract(epoch FROM ends_at - ?::timestamptz) / 60)::int
                FROM measurement_api.exclusion ORDER BY component_id
                """, NOON, NOON);
    }

    private List<String> changedFrom() throws SQLException {
        return world.rows("""
                SELECT c.id, (extract(epoch FROM changed_from - ?::timestamptz) / 60)::int
                FROM measurement.availability_change a JOIN measurement.component c ON c.no = a.component_no ORDER BY 1
                """, NOON);
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}

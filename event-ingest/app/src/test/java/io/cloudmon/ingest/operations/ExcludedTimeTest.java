package io.cloudmon.ingest.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.ingest.exclusion.Exclusion.Kind;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.OperationsEvent;
import io.cloudmon.wire.OperationsEvent.Period;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcludedTimeTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Events EVENT = new Events("m-1", "compute");

    @ParameterizedTest
    @ValueSource(strings = {"reviewed", "planned", "in_progress", "modified", "completed"})
    void aReviewedMaintenanceExcludesWhatWasAnnounced(String status) throws Exception {
        assertThat(maintenance(status, null)).contains(excluded(0, 120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending_review", "cancelled"})
    void oneThatIsNotReviewedOrIsCancelledExcludesNothing(String status) throws Exception {
        assertThat(maintenance(status, null)).isEmpty();
    }

    @Test
    void oneThatEndsEarlyFreesTheRest() throws Exception {
        assertThat(maintenance("completed", actual(10, 60))).contains(excluded(10, 60));
    }

    @Test
    void oneThatOverrunsOrBeginsEarlyExcludesNoMoreThanWasAnnounced() throws Exception {
        assertThat(maintenance("completed", actual(-30, 300))).contains(excluded(0, 120));
    }

    @Test
    void oneThatIsUnderWayExcludesUpToItsAnnouncedEnd() throws Exception {
        assertThat(maintenance("in_progress", actual(15, null))).contains(excluded(15, 120));
    }

    @Test
    void oneThatBeganAfterItsAnnouncedEndExcludesNothing() throws Exception {
        assertThat(maintenance("completed", actual(121, 180))).isEmpty();
    }

    @Test
    void onlyAnApprovedCorrectionExcludes() throws Exception {
        assertThat(ExcludedTime.of(EVENT.correction(1, "approved", NOON, at(10))))
                .contains(new ExcludedTime(new Interval(NOON, at(10)), Kind.CORRECTION));
        for (String status : new String[] {"proposed", "rejected", "withdrawn"}) {
            assertThat(ExcludedTime.of(EVENT.correction(1, status, NOON, at(10))))
                    .isEmpty();
        }
    }

    @Test
    void otherTypesExcludeNothing() throws Exception {
        assertThat(ExcludedTime.of(EVENT.incident(1))).isEmpty();
    }

    @Test
    void refusesAStatusThatTheTypeDoesNotHave() {
        OperationsEvent event = EVENT.maintenance(1, "approved", NOON, at(120));

        assertThatThrownBy(() -> ExcludedTime.of(event))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("status is 'approved'; a maintenance has pending_review, reviewed, planned, in_progress,"
                        + " modified, completed or cancelled");
    }

    private static Optional<ExcludedTime> maintenance(String status, Period actual) throws MalformedMessageException {
        return ExcludedTime.of(EVENT.maintenance(1, status, NOON, at(120), actual));
    }

    private static Period actual(int from, Integer to) {
        return Events.period(at(from), to == null ? null : at(to));
    }

    private static ExcludedTime excluded(int from, int to) {
        return new ExcludedTime(new Interval(at(from), at(to)), Kind.MAINTENANCE);
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}

package io.cloudmon.agent.schedule;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.Checks;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private final Timetable timetable = new Timetable(Duration.ofMinutes(1));
    private final ScheduledCheck a = scheduled(check("a"), null);
    private final Instant first = SlotGrid.of("a", INTERVAL).atOrAfter(NOW);

    @Test
    void waitsForTheFirstSlotOfTheGrid() {
        timetable.add(a, NOW);

        assertThat(timetable.next()).contains(first);
        assertThat(timetable.poll(first.minusMillis(1))).isEmpty();
        assertThat(timetable.poll(first)).containsExactly(new Timetable.Due(a, List.of(), first));
        assertThat(timetable.next()).contains(first.plus(INTERVAL));
    }

    @Test
    void runsASlotThatIsLateButNotOver() {
        timetable.add(a, NOW);

        assertThat(timetable.poll(first.plusSeconds(9))).containsExactly(new Timetable.Due(a, List.of(), first));
    }

    @Test
    void handsOutWhatPassedWhileTheMachineWasSuspended() {
        timetable.add(a, NOW);

        assertThat(timetable.poll(first.plusSeconds(25)))
                .containsExactly(new Timetable.Due(a, List.of(first, first.plusSeconds(10)), first.plusSeconds(20)));
    }

    @Test
    void reachesBackNoFurtherThanTheCatchUp() {
        timetable.add(a, NOW);

        Timetable.Due due = timetable.poll(first.plus(Duration.ofHours(5))).getFirst();

        assertThat(due.slot()).isEqualTo(first.plus(Duration.ofHours(5)));
        assertThat(due.passed())
                .hasSize(6)
                .allMatch(slot -> !slot.isBefore(due.slot().minus(Duration.ofMinutes(1))));
    }

    @Test
    void goesOnAtOnceAfterTheClockWasSetBack() {
        timetable.add(a, NOW);
        timetable.poll(first);

        Instant earlier = first.minus(Duration.ofHours(1));

        assertThat(timetable.poll(earlier.minusMillis(1))).isEmpty();
        assertThat(timetable.next()).contains(earlier);
    }

    @Test
    void repeatsNoSlotAfterASmallStepBack() {
        timetable.add(a, NOW);
        timetable.poll(first);

        timetable.poll(first.minusMillis(200));

        assertThat(timetable.next()).contains(first.plus(INTERVAL));
    }

    @Test
    void losesNoSlotWhenACheckIsReplaced() {
        timetable.add(a, NOW);
        ScheduledCheck changed = scheduled(check("a").version(2), a);

        timetable.replace(a, changed, first.plusMillis(3));

        assertThat(timetable.poll(first.plusMillis(4))).containsExactly(new Timetable.Due(changed, List.of(), first));
    }

    @Test
    void startsOnTheNewGridWhenTheIntervalChanges() {
        timetable.add(a, NOW);
        ScheduledCheck changed = scheduled(check("a").every(Duration.ofSeconds(7), Duration.ofSeconds(1)), a);

        timetable.replace(a, changed, NOW);

        assertThat(timetable.next())
                .contains(SlotGrid.of("a", Duration.ofSeconds(7)).atOrAfter(NOW.plusNanos(1_000)));
    }

    @Test
    void forgetsARemovedCheck() {
        timetable.add(a, NOW);

        timetable.remove(a);

        assertThat(timetable.next()).isEmpty();
    }

    private static ScheduledCheck scheduled(Checks check, ScheduledCheck predecessor) {
        return new ScheduledCheck(
                Prepare.runnable(check, context -> Reading.success().build()), predecessor);
    }
}

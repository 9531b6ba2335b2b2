package io.cloudmon.measurement.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a walk from minute to minute that asks the wall's clock each time. */
class ServiceHoursProperties {
    private static final int MINUTES = 4 * 24 * 60;

    /** Two days before a change of the clock, or before none. */
    private enum Place {
        BERLIN_SPRING("Europe/Berlin", "2026-03-27T00:17:00Z"),
        BERLIN_AUTUMN("Europe/Berlin", "2026-10-23T00:17:00Z"),
        LORD_HOWE_SPRING("Australia/Lord_Howe", "2026-10-01T12:00:00Z"),
        LORD_HOWE_AUTUMN("Australia/Lord_Howe", "2026-04-02T12:00:00Z"),
        KATHMANDU("Asia/Kathmandu", "2026-05-05T03:00:00Z"),
        UTC("Etc/UTC", "2026-12-30T00:00:00Z");

        private final ZoneId zone;
        private final Instant start;

        Place(String zone, String start) {
            this.zone = ZoneId.of(zone);
            this.start = Instant.parse(start);
        }

        Instant minute(int index) {
            return start.plusSeconds(index * 60L);
        }
    }

    @Property(tries = 400)
    void serviceHoursAreWhatTheClockOnTheWallSays(
            @ForAll Place place,
            @ForAll("shifts") List<Shift> weekly,
            @ForAll("days") Set<Integer> excepted,
            @ForAll("interval") int[] span) {
        ServiceHours hours = hours(place, weekly, excepted);
        Interval window = new Interval(place.minute(span[0]), place.minute(span[1]));
        BitSet served = new BitSet();
        for (int minute = span[0]; minute < span[1]; minute++) {
            served.set(minute, serves(hours, place.minute(minute).atZone(place.zone)));
        }

        BitSet within = minutes(place, hours.within(window));
        BitSet outside = minutes(place, hours.outside(window));

        assertThat(within).isEqualTo(served);
        assertThat(outside.intersects(within)).isFalse();
        assertThat(outside.cardinality() + within.cardinality()).isEqualTo(span[1] - span[0]);
    }

    @Property(tries = 300)
    void timeOutsideServiceHoursAndOtherExclusionsCountOnce(
            @ForAll Place place,
            @ForAll("shifts") List<Shift> weekly,
            @ForAll("interval") int[] maintenance,
            @ForAll("interval") int[] outage) {
        ServiceHours hours = hours(place, weekly, Set.of());
        Interval window = new Interval(place.minute(0), place.minute(MINUTES));
        Interval out = new Interval(place.minute(maintenance[0]), place.minute(maintenance[1]));
        List<StatePeriod> periods =
                List.of(new StatePeriod(new Interval(place.minute(outage[0]), place.minute(outage[1])), State.BAD));
        long bad = 0;
        long excluded = 0;
        for (int minute = outage[0]; minute < outage[1]; minute++) {
            boolean left = serves(hours, place.minute(minute).atZone(place.zone))
                    && (minute < maintenance[0] || minute >= maintenance[1]);
            bad += left ? 60_000_000 : 0;
            excluded += left ? 0 : 60_000_000;
        }

        IntervalSet exclusions =
                IntervalSet.union(Stream.concat(hours.outside(window).intervals().stream(), Stream.of(out))
                        .toList());

        assertThat(WindowTotals.of(window, periods, exclusions)).isEqualTo(new WindowTotals(0, 0, bad, 0, excluded));
    }

    @Property
    void aShiftIsReadAsItIsWritten(@ForAll("shifts") List<Shift> shifts) {
        assertThat(shifts)
                .allSatisfy(shift ->
                        assertThat(ShiftText.parse(ShiftText.of(shift))).contains(shift));
    }

    private static ServiceHours hours(Place place, List<Shift> weekly, Set<Integer> excepted) {
        LocalDate first = LocalDate.ofInstant(place.start, place.zone);
        return new ServiceHours(
                place.zone, weekly, excepted.stream().map(first::plusDays).collect(Collectors.toSet()));
    }

    private static boolean serves(ServiceHours hours, ZonedDateTime wall) {
        return !hours.except().contains(wall.toLocalDate())
                && hours.weekly().stream().anyMatch(shift -> serves(shift, wall));
    }

    private static boolean serves(Shift shift, ZonedDateTime wall) {
        int now = wall.getHour() * 60 + wall.getMinute();
        int from = shift.from().getHour() * 60 + shift.from().getMinute();
        int until = shift.until() == null
                ? 24 * 60
                : shift.until().getHour() * 60 + shift.until().getMinute();
        boolean today = shift.days().contains(wall.getDayOfWeek());
        boolean yesterday = shift.days().contains(wall.getDayOfWeek().minus(1));
        return until > from
                ? today && now >= from && now < until
                : (today && now >= from) || (yesterday && now < until);
    }

    private static BitSet minutes(Place place, IntervalSet set) {
        BitSet minutes = new BitSet();
        set.intervals().forEach(interval -> minutes.set(index(place, interval.start()), index(place, interval.end())));
        return minutes;
    }

    private static int index(Place place, Instant instant) {
        long seconds = instant.getEpochSecond() - place.start.getEpochSecond();
        assertThat(seconds % 60).isZero();
        return (int) (seconds / 60);
    }

    @Provide
    Arbitrary<int[]> interval() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MINUTES - 2),
                        Arbitraries.integers().between(1, MINUTES))
                .as((from, length) -> new int[] {from, Math.min(MINUTES, from + length)});
    }

    @Provide
    Arbitrary<Set<Integer>> days() {
        return Arbitraries.integers().between(0, 4).set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Shift>> shifts() {
        Arbitrary<Integer> minute =
                Arbitraries.integers().between(0, 24 * 60 - 1).edgeCases(edges -> edges.add(0, 120));
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(EnumSet::copyOf);
        return Combinators.combine(days, minute, minute.injectNull(0.2))
                .filter((on, from, until) -> !from.equals(until))
                .as((on, from, until) -> new Shift(on, time(from), until == null ? null : time(until)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}

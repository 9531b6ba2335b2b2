package io.cloudmon.measurement.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * When a service is promised to be there.
 *
 * <p>A moment lies in the service hours when the clock on the wall of the zone shows a time in one of the shifts and no
 * excepted date. So an hour that the clock skips is no service hour, and one that it shows twice is two.
 *
 * @param zone whose clock
 * @param weekly the shifts; overlapping ones count once
 * @param except dates without service, from midnight to midnight, whatever shift reaches into them
 */
public record ServiceHours(ZoneId zone, List<Shift> weekly, Set<LocalDate> except) {

    public ServiceHours {
        weekly = List.copyOf(weekly);
        except = Set.copyOf(except);
    }

    /** The service hours in {@code bounds}. */
    public IntervalSet within(Interval bounds) {
        List<Interval> found = new ArrayList<>();
        Instant from = bounds.start();
        while (from.isBefore(bounds.end())) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant until =
                    change == null || change.getInstant().isAfter(bounds.end()) ? bounds.end() : change.getInstant();
            underOneOffset(new Interval(from, until), found);
            from = until;
        }
        return IntervalSet.union(found);
    }

    /** The time in {@code bounds} that is not service hours. */
    public IntervalSet outside(Interval bounds) {
        return within(bounds).gaps(bounds);
    }

    /** While the offset stays, the wall's clock runs evenly and its times are moments. */
    private void underOneOffset(Interval bounds, List<Interval> found) {
        ZoneOffset offset = zone.getRules().getOffset(bounds.start());
        LocalDate last = LocalDate.ofInstant(bounds.end(), offset);
        BiConsumer<LocalDateTime, LocalDateTime> add =
                (from, until) -> Interval.between(from.toInstant(offset), until.toInstant(offset))
                        .flatMap(bounds::intersection)
                        .ifPresent(found::add);
        for (LocalDate day = LocalDate.ofInstant(bounds.start(), offset).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Shift shift : weekly) {
                if (shift.days().contains(day.getDayOfWeek())) {
                    parts(day, shift, add);
                }
            }
        }
    }

    /** A shift over midnight is two parts, for an excepted date takes out its own part only. */
    private void parts(LocalDate day, Shift shift, BiConsumer<LocalDateTime, LocalDateTime> add) {
        LocalDateTime midnight = day.plusDays(1).atStartOfDay();
        LocalTime until = Objects.requireNonNullElse(shift.until(), LocalTime.MIDNIGHT);
        if (!except.contains(day)) {
            add.accept(day.atTime(shift.from()), shift.endsNextDay() ? midnight : day.atTime(until));
        }
        if (shift.endsNextDay() && !except.contains(day.plusDays(1))) {
            add.accept(midnight, day.plusDays(1).atTime(until));
        }
    }
}

package io.cloudmon.measurement.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one check. Expected slots are computed from it, so that a gap is known and never guessed.
 *
 * @param versions in the order of their validity, not overlapping
 */
public record CheckHistory(List<CheckVersion> versions) {

    public CheckHistory {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions is empty; a check has at least one");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(CheckVersion::validFrom).thenComparing(CheckVersion::number))
                .toList();
    }

    /** The version in force at {@code instant}. */
    public Optional<CheckVersion> at(Instant instant) {
        return versions.stream().filter(version -> version.covers(instant)).findFirst();
    }

    /** The check's very first slot. */
    public Optional<ExpectedSlot> first() {
        return atOrAfter(versions.getFirst().validFrom());
    }

    /** The slot due at {@code instant}, if one is. */
    public Optional<ExpectedSlot> slotAt(Instant instant) {
        return at(instant)
                .filter(version -> version.grid().contains(instant))
                .map(version -> new ExpectedSlot(instant, version));
    }

    /** The first slot due at or after {@code instant}. */
    public Optional<ExpectedSlot> atOrAfter(Instant instant) {
        for (CheckVersion version : versions) {
            Optional<Instant> slot = version.atOrAfter(instant);
            if (slot.isPresent()) {
                return Optional.of(new ExpectedSlot(slot.get(), version));
            }
        }
        return Optional.empty();
    }

    /** The first slot due after {@code instant}. */
    public Optional<ExpectedSlot> after(Instant instant) {
        return atOrAfter(instant.plus(1, ChronoUnit.MICROS));
    }

    /** The last slot due at or before {@code instant}. */
    public Optional<ExpectedSlot> atOrBefore(Instant instant) {
        for (CheckVersion version : versions.reversed()) {
            Optional<Instant> slot = version.atOrBefore(instant);
            if (slot.isPresent()) {
                return Optional.of(new ExpectedSlot(slot.get(), version));
            }
        }
        return Optional.empty();
    }

    /** The slots due from {@code slot} on, up to and including {@code until}, at most {@code limit} of them. */
    public List<ExpectedSlot> slots(Instant from, Instant until, int limit) {
        List<ExpectedSlot> slots = new ArrayList<>();
        Optional<ExpectedSlot> next = atOrAfter(from);
        while (slots.size() < limit
                && next.isPresent()
                && !next.get().scheduledAt().isAfter(until)) {
            slots.add(next.get());
            next = after(next.get().scheduledAt());
        }
        return slots;
    }

    /** The due time {@code count} slots before {@code instant}, or the first there is. */
    public Instant back(Instant instant, int count) {
        Instant time = instant;
        for (int i = 0; i < count; i++) {
            Optional<ExpectedSlot> before = atOrBefore(time.minus(1, ChronoUnit.MICROS));
            if (before.isEmpty()) {
                return time;
            }
            time = before.get().scheduledAt();
        }
        return time;
    }

    /** The longest interval that any version in force at or after {@code instant} has. */
    public Duration longestIntervalFrom(Instant instant) {
        return versions.stream()
                .filter(version ->
                        version.validTo() == null || version.validTo().isAfter(instant))
                .map(version -> version.grid().interval())
                .max(Comparator.naturalOrder())
                .orElse(versions.getLast().grid().interval());
    }

    /** Whether the check is still to run. */
    public boolean inForce() {
        return versions.getLast().validTo() == null;
    }
}

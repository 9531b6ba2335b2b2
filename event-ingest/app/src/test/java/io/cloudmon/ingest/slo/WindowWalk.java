package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.slo.SloRows.Terms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A day and a half of made-up measurements, and the naive way to add them up: minute by minute and slot by slot, asking
 * the clock on the wall each time. It shares no code with what it checks.
 */
final class WindowWalk {
    /** How many minutes a record lasts. */
    static final int RECORD = 20;

    private static final String[] STATES = {"good", "degraded", "bad", "unknown"};
    private static final int SERVICE_FROM = 1;
    private static final int SERVICE_UNTIL = 21;

    private final Instant start;
    private final int minutes;
    private final ZoneId zone;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<int[]> exclusions = new ArrayList<>();

    WindowWalk(Instant start, int minutes, ZoneId zone, Random random) {
        this.start = start;
        this.minutes = minutes;
        this.zone = zone;
        for (int minute = 0; minute < minutes; minute += RECORD) {
            states.add(STATES[random.nextInt(STATES.length)]);
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(minutes);
            exclusions.add(new int[] {from, from + 1 + random.nextInt(400)});
        }
        String mood = "good";
        for (int minute = 0; minute < minutes; minute++) {
            for (int check = 1; check <= 2; check++) {
                mood = random.nextInt(40) == 0 ? STATES[random.nextInt(STATES.length)] : mood;
                slots.add(new Slot(minute(minute).plusMillis(137L * check), check, mood));
            }
        }
    }

    /** A decided slot; check 2 can only degrade. */
    record Slot(Instant at, int checkNo, String verdict) {}

    /** What a window adds up to; -1 where there is no figure. Minutes good, degraded, bad, unknown, excluded. */
    record Figures(long[] minutes, double sli, double lower, double upper, double coverage) {}

    Instant start() {
        return start;
    }

    Instant end() {
        return minute(minutes);
    }

    Instant minute(int index) {
        return start.plusSeconds(index * 60L);
    }

    List<Slot> slots() {
        return slots;
    }

    List<int[]> exclusions() {
        return exclusions;
    }

    String stateAt(int minute) {
        return states.get(minute / RECORD);
    }

    /** Every day but Wednesdays from 01:00 to 21:00; the next day but one of the start is a holiday. */
    String hoursJson() {
        return "{\"zone\": \"" + zone + "\", \"weekly\": [\"thu-tue 0" + SERVICE_FROM + ":00-" + SERVICE_UNTIL
                + ":00\"], \"except\": [\"" + holiday() + "\"]}";
    }

    private LocalDate holiday() {
        return start.atZone(zone).toLocalDate().plusDays(2);
    }

    Figures figures(Instant from, Instant until, Instant origin, Terms terms) {
        long[] time = new long[5];
        for (int minute = 0; minute < minutes; minute++) {
            Instant now = minute(minute);
            if (!now.isBefore(from) && now.isBefore(until)) {
                time[isOut(now, terms) ? 4 : index(stateAt(minute))]++;
            }
        }
        long[] all = terms.method().equals("time") ? time : new long[5];
        TreeMap<Long, long[]> slices = new TreeMap<>();
        if (!terms.method().equals("time")) {
            long length = terms.sliceSeconds() == null ? 1 : terms.sliceSeconds();
            for (Slot slot : slots) {
                if (!slot.at().isBefore(from) && slot.at().isBefore(until)) {
                    int what = isOut(slot.at(), terms) ? 4 : index(slot);
                    all[what]++;
                    long slice = (slot.at().getEpochSecond() - origin.getEpochSecond()) / length;
                    slices.computeIfAbsent(slice, _ -> new long[5])[what]++;
                }
            }
        }
        double known = all[0] + all[1] + all[2];
        double total = known + all[3];
        return new Figures(
                time,
                sli(all, slices, terms, terms.unknown()),
                sli(all, slices, terms, "bad"),
                sli(all, slices, terms, "good"),
                total == 0 ? -1 : known / total);
    }

    private static double sli(long[] all, TreeMap<Long, long[]> slices, Terms terms, String unknown) {
        if (!terms.method().endsWith("slices")) {
            return share(all, terms.degraded(), unknown);
        }
        double sum = 0;
        double counted = 0;
        for (long[] slice : slices.values()) {
            double share = share(slice, terms.degraded(), unknown);
            if (share >= 0) {
                counted++;
                sum += terms.method().equals("ratio_time_slices") ? share : share >= terms.sliceTarget() ? 1 : 0;
            }
        }
        return counted == 0 ? -1 : sum / counted;
    }

    private static double share(long[] counts, String degraded, String unknown) {
        double good = counts[0] + (degraded.equals("good") ? counts[1] : 0) + (unknown.equals("good") ? counts[3] : 0);
        double valid = counts[0] + counts[1] + counts[2] + (unknown.equals("exclude") ? 0 : counts[3]);
        return valid == 0 ? -1 : good / valid;
    }

    private boolean isOut(Instant now, Terms terms) {
        boolean excluded =
                exclusions.stream().anyMatch(span -> !now.isBefore(minute(span[0])) && now.isBefore(minute(span[1])));
        return excluded || (terms.serviceHours() != null && !serves(now.atZone(zone)));
    }

    private boolean serves(ZonedDateTime wall) {
        return wall.getDayOfWeek() != DayOfWeek.WEDNESDAY
                && !wall.toLocalDate().equals(holiday())
                && wall.getHour() >= SERVICE_FROM
                && wall.getHour() < SERVICE_UNTIL;
    }

    private static int index(Slot slot) {
        int index = index(slot.verdict());
        return slot.checkNo() == 2 && index == 2 ? 1 : index;
    }

    private static int index(String state) {
        return List.of(STATES).indexOf(state);
    }
}

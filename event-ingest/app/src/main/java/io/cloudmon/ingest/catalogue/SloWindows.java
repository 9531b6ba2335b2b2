package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.DurationText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An SLO's objective can be kept exactly and its windows are distinct. */
final class SloWindows implements Rule {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public void check(Draft draft, Problems problems) {
        draft.slos().forEach(slo -> {
            Decimals.check(slo.get("objective"), problems);
            slo.list("windows").forEach(window -> shape(window, problems));
            distinct(slo, problems);
        });
    }

    private static void shape(Item window, Problems problems) {
        if (!window.node().isObject()) {
            return;
        }
        boolean rolling = window.get("rolling").isPresent();
        boolean calendar = window.get("calendar").isPresent();
        if (rolling == calendar) {
            String what = rolling ? "has both rolling and calendar" : "has neither rolling nor calendar";
            problems.add(window, what, "write either rolling: 30d or calendar: month");
        } else if (rolling && window.get("zone").isPresent()) {
            problems.add(window.get("zone"), "is given for a rolling window, which has no zone", "remove it");
        }
        rolling(window.get("rolling"), problems);
    }

    private static void rolling(Item rolling, Problems problems) {
        rolling.text()
                .flatMap(DurationText::parse)
                .filter(SloWindows::isOdd)
                .ifPresent(length -> problems.add(
                        rolling, "is " + rolling.text().orElse(""), "write whole minutes, from 1h to 366d"));
    }

    private static boolean isOdd(Duration length) {
        return length.compareTo(SHORTEST) < 0
                || length.compareTo(LONGEST) > 0
                || length.toSecondsPart() != 0
                || length.toNanosPart() != 0;
    }

    private static void distinct(Item slo, Problems problems) {
        Map<String, Item> first = new HashMap<>();
        slo.list("windows")
                .forEach(item -> window(item).map(Window::id).ifPresent(id -> {
                    Item same = first.putIfAbsent(id, item);
                    if (same != null) {
                        problems.add(
                                item,
                                "is the same window as the one at "
                                        + same.place().fileAndLine() + " (" + id + ")",
                                "remove one of the two");
                    }
                }));
    }

    /** The window, where it can be understood. */
    static Optional<Window> window(Item item) {
        Optional<Window> rolling = item.duration("rolling").map(Window.Rolling::new);
        return item.get("rolling").isPresent()
                ? rolling.filter(length -> !item.get("calendar").isPresent())
                : item.text("calendar")
                        .filter(SloWindows::isUnit)
                        .flatMap(unit -> item.text("zone")
                                .or(() -> Optional.of("Etc/UTC"))
                                .filter(ZoneId.getAvailableZoneIds()::contains)
                                .map(zone -> new Window.Calendar(
                                        Words.constant(CalendarUnit.class, unit), ZoneId.of(zone))));
    }

    private static boolean isUnit(String text) {
        return Words.isOne(CalendarUnit.class, text);
    }
}

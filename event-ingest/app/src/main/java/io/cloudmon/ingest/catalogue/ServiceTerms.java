package io.cloudmon.ingest.catalogue;

import io.cloudmon.measurement.window.ShiftText;
import java.math.BigDecimal;
import java.util.List;

/** Service hours are hours and dates; credits go down with the level and are agreed over the calendar. */
final class ServiceTerms implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        draft.slos().forEach(slo -> {
            Item hours = slo.get("service_hours");
            hours.list("weekly").forEach(shift -> shift(shift, problems));
            hours.list("except").forEach(date -> date(date, problems));
            credits(slo, slo.list("credits").toList(), problems);
        });
    }

    private static void shift(Item shift, Problems problems) {
        shift.text()
                .filter(text -> ShiftText.parse(text).isEmpty())
                .ifPresent(text -> problems.add(
                        shift,
                        "is '" + text + "', which is not a shift",
                        "write one such as mon-fri 08:00-18:00, sat,sun 10:00-24:00 or daily 22:00-06:00"));
    }

    private static void date(Item date, Problems problems) {
        date.text()
                .filter(text -> SloTerms.date(date).isEmpty())
                .ifPresent(text ->
                        problems.add(date, "is '" + text + "', which is not a date", "write one such as 2026-12-24"));
    }

    private static void credits(Item slo, List<Item> tiers, Problems problems) {
        boolean calendar =
                slo.list("windows").anyMatch(window -> window.get("calendar").isPresent());
        if (!tiers.isEmpty() && !calendar && slo.list("windows").findAny().isPresent()) {
            problems.add(
                    slo.get("credits"),
                    "are given, but no window is of the calendar",
                    "add one such as {calendar: month}, or remove them");
        }
        for (Item tier : tiers) {
            Decimals.check(tier.get("below"), problems);
            Decimals.check(tier.get("credit"), problems);
        }
        for (int i = 1; i < tiers.size(); i++) {
            order(tiers.get(i - 1), tiers.get(i), problems);
        }
    }

    private static void order(Item before, Item tier, Problems problems) {
        if (numbers(before) && numbers(tier)) {
            if (value(tier, "below").compareTo(value(before, "below")) >= 0) {
                problems.add(
                        tier.get("below"),
                        "is " + value(tier, "below") + ", not lower than that of the tier before, "
                                + value(before, "below"),
                        "order the tiers from the highest mark to the lowest");
            }
            if (value(tier, "credit").compareTo(value(before, "credit")) <= 0) {
                problems.add(
                        tier.get("credit"),
                        "is " + value(tier, "credit") + ", not higher than that of the tier before, "
                                + value(before, "credit"),
                        "give more back for less service");
            }
        }
    }

    private static boolean numbers(Item tier) {
        return tier.get("below").node().isNumber() && tier.get("credit").node().isNumber();
    }

    private static BigDecimal value(Item tier, String field) {
        return tier.get(field).node().decimalValue();
    }
}

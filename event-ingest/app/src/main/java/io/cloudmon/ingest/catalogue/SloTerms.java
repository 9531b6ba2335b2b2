package io.cloudmon.ingest.catalogue;

import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.CreditTier;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.window.ServiceHours;
import io.cloudmon.measurement.window.ShiftText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how an SLO is computed and what is agreed about it, from items without problems. */
final class SloTerms {
    private static final int PER_CENT = 2;

    private SloTerms() {}

    static SliMethod method(Item slo) {
        Duration slice = slo.duration("slice").orElse(Duration.ZERO);
        return switch (slo.text("method").orElse("time")) {
            case "occurrences" -> new SliMethod.Occurrences();
            case "time_slices" ->
                new SliMethod.TimeSlices(
                        slice, fraction(slo.get("slice_target")).doubleValue());
            case "ratio_time_slices" -> new SliMethod.RatioTimeSlices(slice);
            default -> new SliMethod.Time();
        };
    }

    static @Nullable ServiceHours serviceHours(Item slo) {
        Item hours = slo.get("service_hours");
        return hours.isPresent()
                ? new ServiceHours(
                        ZoneId.of(hours.text("zone").orElseThrow()),
                        hours.list("weekly")
                                .flatMap(shift -> shift.text().flatMap(ShiftText::parse).stream())
                                .toList(),
                        hours.list("except")
                                .flatMap(date -> date(date).stream())
                                .collect(Collectors.toSet()))
                : null;
    }

    static CreditScale credits(Item slo) {
        return new CreditScale(slo.list("credits")
                .map(tier -> new CreditTier(
                        fraction(tier.get("below")), tier.get("credit").node().decimalValue()))
                .toList());
    }

    /** The date, where the text is one. */
    static Optional<LocalDate> date(Item item) {
        return item.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static BigDecimal fraction(Item percent) {
        return percent.node().decimalValue().movePointLeft(PER_CENT);
    }
}

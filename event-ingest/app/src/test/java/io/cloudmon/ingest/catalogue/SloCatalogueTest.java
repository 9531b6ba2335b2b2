package io.cloudmon.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.catalogue.Slo.Degraded;
import io.cloudmon.ingest.catalogue.Slo.Unknown;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.CreditTier;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.window.ServiceHours;
import io.cloudmon.measurement.window.ShiftText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SLOs in the catalogue's own words and in OpenSLO's, in files of several documents. */
class SloCatalogueTest {
    private static final Path CATALOGUES = Path.of("src/test/resources/catalogues");

    @Test
    void readsMethodServiceHoursAndCredits() {
        Slo office = slos("slos").getFirst();

        assertThat(office.method()).isEqualTo(new SliMethod.TimeSlices(Duration.ofMinutes(5), 0.95));
        assertThat(office.serviceHours())
                .isEqualTo(new ServiceHours(
                        ZoneId.of("Europe/Berlin"),
                        Stream.of("mon-fri 08:00-18:00", "sat,sun 10:00-24:00", "daily 23:00-01:00")
                                .map(ShiftText::parse)
                                .map(Optional::orElseThrow)
                                .toList(),
                        Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31"))));
        assertThat(office.credits())
                .isEqualTo(new CreditScale(List.of(
                        new CreditTier(new BigDecimal("0.999"), new BigDecimal("10")),
                        new CreditTier(new BigDecimal("0.990"), new BigDecimal("25.5")))));
    }

    @Test
    void countsTimeAlwaysAndWithoutCreditsUnlessToldOtherwise() {
        Slo standard = slos("good").getFirst();

        assertThat(standard.method()).isEqualTo(new SliMethod.Time());
        assertThat(standard.serviceHours()).isNull();
        assertThat(standard.credits()).isEqualTo(CreditScale.NONE);
    }

    @Test
    void readsOpenSloOfAllBudgetingMethods() {
        List<Slo> slos = slos("openslo");

        assertThat(slos).extracting(Slo::id).containsExactly("shop-availability", "all-slices", "storage-slices");
        assertThat(slos)
                .extracting(Slo::components)
                .containsExactly(List.of("compute"), List.of("compute", "storage"), List.of("storage"));
        assertThat(slos)
                .extracting(slo -> slo.objective().stripTrailingZeros())
                .containsExactly(new BigDecimal("0.9995"), new BigDecimal("0.995"), new BigDecimal("0.99"));
        assertThat(slos)
                .extracting(Slo::method)
                .containsExactly(
                        new SliMethod.Occurrences(),
                        new SliMethod.TimeSlices(Duration.ofMinutes(10), 0.95),
                        new SliMethod.RatioTimeSlices(Duration.ofMinutes(5)));
        assertThat(slos).extracting(Slo::degraded).containsExactly(Degraded.GOOD, Degraded.BAD, Degraded.GOOD);
        assertThat(slos).extracting(Slo::unknown).containsExactly(Unknown.EXCLUDE, Unknown.BAD, Unknown.EXCLUDE);
        assertThat(slos)
                .extracting(slo -> slo.windows().getFirst().id())
                .containsExactly("rolling-28d", "calendar-quarter-america-new-york", "calendar-month-asia-kathmandu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slo-mistakes", "openslo-mistakes"})
    void reportsEveryMistakeWithItsPlaceAndFix(String directory) throws IOException {
        List<String> expected = Files.readAllLines(CATALOGUES.resolve(directory).resolve("expected.txt"));

        assertThat(problems(directory)).isEqualTo(expected);
    }

    private static List<String> problems(String directory) {
        return switch (read(directory)) {
            case CatalogueReading.Valid valid -> List.of();
            case CatalogueReading.Invalid invalid ->
                invalid.problems().stream().map(Problem::toString).toList();
        };
    }

    private static List<Slo> slos(String directory) {
        return switch (read(directory)) {
            case CatalogueReading.Valid valid -> valid.catalogue().slos();
            case CatalogueReading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static CatalogueReading read(String directory) {
        return new CatalogueReader(FakeProbes.all()).read(CATALOGUES.resolve(directory));
    }
}

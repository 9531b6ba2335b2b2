package io.cloudmon.measurement.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWindowTest {

    @ParameterizedTest(name = "{0} of {1} around {2} has {3}")
    @CsvSource({
        "MONTH, Europe/Berlin, 2026-03-15T12:00:00Z, PT743H",
        "MONTH, Europe/Berlin, 2026-10-15T12:00:00Z, PT745H",
        "DAY, Europe/Berlin, 2026-03-29T12:00:00Z, PT23H",
        "DAY, Europe/Berlin, 2026-10-25T12:00:00Z, PT25H",
        "MONTH, Etc/UTC, 2026-03-15T12:00:00Z, PT744H",
        "MONTH, Asia/Kathmandu, 2026-02-15T12:00:00Z, PT672H",
        "DAY, Australia/Lord_Howe, 2026-10-03T20:00:00Z, PT23H30M",
        "DAY, Australia/Lord_Howe, 2026-04-04T20:00:00Z, PT24H30M",
        "WEEK, Europe/Berlin, 2026-03-29T12:00:00Z, PT167H",
        "QUARTER, Europe/Berlin, 2026-02-01T12:00:00Z, PT2159H",
        "YEAR, Europe/Berlin, 2024-06-01T12:00:00Z, PT8784H",
    })
    void lengthsFollowTheZonesCalendar(CalendarUnit unit, String zone, Instant inside, Duration length) {
        Interval window = new CalendarWindow(unit, ZoneId.of(zone)).containing(inside);

        assertThat(Duration.between(window.start(), window.end())).isEqualTo(length);
        assertThat(window.contains(inside)).isTrue();
    }

    @Test
    void aDayInKathmanduBeginsOnItsQuarterHour() {
        Interval day = new CalendarWindow(CalendarUnit.DAY, ZoneId.of("Asia/Kathmandu"))
                .containing(Instant.parse("2026-05-05T20:00:00Z"));

        assertThat(day.start()).isEqualTo("2026-05-05T18:15:00Z");
    }

    @Test
    void aWeekBeginsOnMondayAndAQuarterInItsFirstMonth() {
        ZoneId zone = ZoneId.of("Etc/UTC");
        Instant sunday = Instant.parse("2026-11-29T23:59:59Z");

        assertThat(new CalendarWindow(CalendarUnit.WEEK, zone)
                        .containing(sunday)
                        .start())
                .isEqualTo("2026-11-23T00:00:00Z");
        assertThat(new CalendarWindow(CalendarUnit.QUARTER, zone)
                        .containing(sunday)
                        .start())
                .isEqualTo("2026-10-01T00:00:00Z");
    }

    @Test
    void windowsFollowEachOtherWithoutGap() {
        var windows = new CalendarWindow(CalendarUnit.MONTH, ZoneId.of("Europe/Berlin"))
                .between(Instant.parse("2025-12-31T23:30:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(windows).hasSize(4);
        assertThat(windows.getFirst().start()).isEqualTo("2025-12-31T23:00:00Z");
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).start()).isEqualTo(windows.get(i - 1).end());
        }
    }

    @Test
    void aRollingWindowCountsDaysOfTwentyFourHours() {
        Interval window = new RollingWindow(Duration.ofDays(30)).endingAt(Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(window.start()).isEqualTo("2026-03-02T00:00:00Z");
        assertThatThrownBy(() -> new RollingWindow(Duration.ZERO)).hasMessageContaining("must be positive");
    }

    @Test
    void anEmptyIntervalIsRefused() {
        assertThatThrownBy(() -> new Interval(Instant.EPOCH, Instant.EPOCH)).hasMessageContaining("after its start");
    }
}

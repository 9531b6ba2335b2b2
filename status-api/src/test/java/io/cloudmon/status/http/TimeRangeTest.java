package io.cloudmon.status.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimeRangeTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void endsNowAndBeginsNinetyDaysBefore() {
        assertThat(TimeRange.parse(null, null, CLOCK)).isEqualTo(new TimeRange(NOW.minus(Duration.ofDays(90)), NOW));
    }

    @Test
    void readsAnyOffset() {
        TimeRange range = TimeRange.parse("2026-05-01T01:00:00+02:00", "2026-05-01T00:00:00Z", CLOCK);

        assertThat(range.from()).isEqualTo(Instant.parse("2026-04-30T23:00:00Z"));
    }

    @Test
    void refusesTheWrongOrder() {
        assertThatThrownBy(() -> TimeRange.parse("2026-05-02T00:00:00Z", null, CLOCK))
                .isInstanceOf(ProblemException.class)
                .hasMessage("from is '2026-05-02T00:00:00Z'; it must be before to, which is " + NOW);
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> TimeRange.parse(null, "2026-05-01", CLOCK))
                .hasMessage("to is '2026-05-01'; write an RFC 3339 time such as 2026-01-31T12:00:00Z");
    }
}

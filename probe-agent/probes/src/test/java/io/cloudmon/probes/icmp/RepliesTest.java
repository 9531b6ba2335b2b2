package io.cloudmon.probes.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {

    @Test
    void measuresWhatWasAnsweredAndCountsWhatWasNot() {
        Replies replies =
                Replies.parse("192.0.2.1 : 1.00 3.00 - 2.50\n", "192.0.2.1").orElseThrow();

        assertThat(replies.sent()).isEqualTo(4);
        assertThat(replies.lossPercent()).isEqualTo(25.0);
        assertThat(replies.min()).isEqualTo(Duration.ofMillis(1));
        assertThat(replies.max()).isEqualTo(Duration.ofMillis(3));
        assertThat(replies.average()).isEqualTo(Duration.ofNanos(2_166_666));
        assertThat(replies.jitter()).isEqualTo(Duration.ofNanos(1_250_000));
    }

    @Test
    void takesTheNinetyFifthPercentileByTheNearestRank() {
        String times = IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).collect(Collectors.joining(" "));

        assertThat(Replies.parse("::1 : " + times, "::1").orElseThrow().percentile95())
                .isEqualTo(Duration.ofMillis(38));
    }

    @Test
    void findsTheReportAmongComplaints() {
        String report = "ICMP Host Unreachable from 192.0.2.9 for ICMP Echo sent to 192.0.2.1\n192.0.2.1 : - -\n";

        Replies replies = Replies.parse(report, "192.0.2.1").orElseThrow();

        assertThat(replies.received()).isZero();
        assertThat(replies.lossPercent()).isEqualTo(100.0);
        assertThat(replies.jitter()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.1 is unreachable", "192.0.2.10 : 1.0", "192.0.2.1 : one two"})
    void readsNothingElse(String report) {
        assertThat(Replies.parse(report, "192.0.2.1")).isEmpty();
    }
}

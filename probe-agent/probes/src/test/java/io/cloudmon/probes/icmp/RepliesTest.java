package io.cloudmon.probes.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {

    @Test
    void measuresWhatWasAnsweredAndCountsWhatWasNot() {
        Replies replies = Replies.parse("""
                PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.
                64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=1.00 ms
                64 bytes from 192.0.2.1: icmp_seq=4 ttl=64 time=2.5 ms
                64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=3 ms
                64 bytes from 192.0.2.1: icmp_seq=2 ttl=64 time=90 ms (DUP!)
                From 192.0.2.9 icmp_seq=3 Destination Host Unreachable

                --- 192.0.2.1 ping statistics ---
                4 packets transmitted, 3 received, +1 duplicates, +1 errors, 25% packet loss, time 9ms
                """).orElseThrow();

        assertThat(replies.sent()).isEqualTo(4);
        assertThat(replies.lossPercent()).isEqualTo(25.0);
        assertThat(replies.times())
                .containsExactly(Duration.ofMillis(1), Duration.ofMillis(3), Duration.ofNanos(2_500_000));
        assertThat(replies.min()).isEqualTo(Duration.ofMillis(1));
        assertThat(replies.max()).isEqualTo(Duration.ofMillis(3));
        assertThat(replies.average()).isEqualTo(Duration.ofNanos(2_166_666));
        assertThat(replies.jitter()).isEqualTo(Duration.ofNanos(1_250_000));
    }

    @Test
    void takesTheNinetyFifthPercentileByTheNearestRank() {
        Replies replies = new Replies(
                40, LongStream.rangeClosed(1, 40).mapToObj(Duration::ofMillis).toList());

        assertThat(replies.percentile95()).isEqualTo(Duration.ofMillis(38));
    }

    @Test
    void measuresNothingWhenNothingWasAnswered() {
        Replies replies = Replies.parse("PING x\n\n2 packets transmitted, 0 received, 100% packet loss, time 1ms\n")
                .orElseThrow();

        assertThat(replies.received()).isZero();
        assertThat(replies.lossPercent()).isEqualTo(100.0);
        assertThat(replies.jitter()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.",
                "64 bytes from 192.0.2.1: icmp_seq=1 ttl=64 time=1.00 ms",
                "0 packets transmitted, 0 received"
            })
    void readsNoReportThatHasNoEnd(String report) {
        assertThat(Replies.parse(report)).isEmpty();
    }
}

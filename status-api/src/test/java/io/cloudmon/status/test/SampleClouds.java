package io.cloudmon.status.test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Two providers as a reader might meet them: most good, one failing, one slow, one never measured, one that a minority
 * of locations cannot reach, one whose agent fell silent.
 */
public final class SampleClouds {
    private static final String EVIDENCE = """
            [{"check": "nimbus-block-storage-api", "verdict": "bad", "scheduled_at": "2026-01-31T12:00:00Z",
              "failing": 3, "reporting": 3, "locations": ["fra", "ams", "waw"], "reason": "timeout"}]""";

    private final Measured measured;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);

    private SampleClouds(Measured measured) {
        this.measured = measured;
    }

    public static void write(Measured measured) {
        measured.sql().useTransaction(handle -> new SampleClouds(measured.empty()).write());
    }

    private void write() {
        measured.location("fra", "Frankfurt").location("ams", "Amsterdam").location("waw", "Warsaw");
        measured.provider("nimbus", "Nimbus Cloud", 1).provider("stratus", "Stratus", 2);
        measured.region("nimbus", "eu-1", "Europe 1", 1)
                .region("nimbus", "eu-2", "Europe 2", 2)
                .region("stratus", "north", "North", 1);
        good("nimbus-compute", "nimbus", "eu-1", "Compute API", "Compute", 1, 42_000);
        good("nimbus-images", "nimbus", "eu-1", "Image service", "Compute", 2, 118_000);
        failing("nimbus-block-storage", "Block storage", 3);
        slow("nimbus-object-storage", "Object storage", 4);
        divided("nimbus-dns", "DNS", 5);
        good("nimbus-compute-2", "nimbus", "eu-2", "Compute API", "Compute", 1, 51_000);
        good("stratus-kubernetes", "stratus", "north", "Kubernetes control plane", "Containers", 1, 230_400);
        silent("stratus-registry", "Container registry", 2);
        measured.component("stratus-queue", "stratus", "north", "Message queue", "Messaging", 3);
        measured.check("stratus-queue-api", "stratus-queue", "Queue answers", Duration.ofSeconds(5));
    }

    private void good(
            String id, String provider, String region, String name, String category, int position, int micros) {
        base(id, provider, region, name, category, position, now.plusSeconds(600));
        measured.record(id, now.minus(Duration.ofDays(60)), null, "good", "[]");
        measured.goodDays(id, 60).day(id, today, sinceMidnight(), Duration.ZERO, Duration.ZERO);
        measured.checkState(id + "-api", now.minus(Duration.ofDays(60)), "good");
        measured.everywhere(id + "-api", "success", null, micros);
        windows(id, 1, 0.9998, 1);
    }

    private void failing(String id, String name, int position) {
        base(id, "nimbus", "eu-1", name, "Storage", position, now.plusSeconds(600));
        Instant broke = now.minus(Duration.ofMinutes(12));
        Instant earlier = now.minus(Duration.ofDays(20));
        measured.record(id, now.minus(Duration.ofDays(89)), earlier, "good", "[]")
                .record(id, earlier, earlier.plus(Duration.ofMinutes(47)), "bad", EVIDENCE)
                .record(id, earlier.plus(Duration.ofMinutes(47)), broke, "good", "[]")
                .record(id, broke, null, "bad", EVIDENCE);
        LocalDate bad = LocalDate.ofInstant(earlier, ZoneOffset.UTC);
        for (int back = 1; back < 89; back++) {
            LocalDate day = today.minusDays(back);
            Duration down = day.equals(bad) ? Duration.ofMinutes(47) : Duration.ZERO;
            Duration up = back >= 33 && back <= 37
                    ? Duration.ZERO
                    : Duration.ofDays(1).minus(down);
            measured.day(id, day, up, Duration.ZERO, down);
        }
        measured.day(id, today, sinceMidnight(), Duration.ZERO, Duration.ofMinutes(12));
        measured.checkState(id + "-api", broke, "bad");
        measured.everywhere(id + "-api", "failure", "timeout", 2_000_000);
        windows(id, 0.9987, 0.9931, 0.94);
    }

    private void slow(String id, String name, int position) {
        base(id, "nimbus", "eu-1", name, "Storage", position, now.plusSeconds(600));
        measured.record(id, now.minus(Duration.ofDays(50)), now.minus(Duration.ofHours(30)), "good", "[]");
        measured.record(id, now.minus(Duration.ofHours(30)), null, "degraded", "[]");
        measured.goodDays(id, 50).day(id, today, Duration.ofMinutes(1), sinceMidnight(), Duration.ZERO);
        measured.checkState(id + "-api", now.minus(Duration.ofHours(30)), "degraded");
        measured.everywhere(id + "-api", "degraded", null, 1_240_000);
        windows(id, 0.99954, 0.9991, 1);
    }

    private void divided(String id, String name, int position) {
        good(id, "nimbus", "eu-1", name, "Network", position, 9_400);
        measured.result(id + "-api", "waw", now.minusSeconds(2), "failure", "connect", 2_000_000);
    }

    private void silent(String id, String name, int position) {
        base(id, "stratus", "north", name, "Containers", position, now.minus(Duration.ofHours(3)));
        measured.record(id, now.minus(Duration.ofDays(30)), null, "good", "[]");
        measured.goodDays(id, 30);
        measured.checkState(id + "-api", now.minus(Duration.ofDays(30)), "good");
        for (String location : List.of("fra", "ams", "waw")) {
            measured.result(id + "-api", location, now.minus(Duration.ofHours(4)), "success", null, 88_000);
        }
        windows(id, 1, 1, 0.61);
    }

    private void base(
            String id, String provider, String region, String name, String category, int position, Instant fresh) {
        measured.component(id, provider, region, name, category, position);
        measured.check(id + "-api", id, name + " answers", Duration.ofSeconds(5));
        Instant until = fresh.isBefore(now) ? now.minus(Duration.ofHours(4)) : now.minusSeconds(3);
        measured.evaluated(id, now.minus(Duration.ofDays(89)), until, fresh);
    }

    private void windows(String id, double month, double rolling, double coverage) {
        Instant monthStart =
                today.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant monthEnd = today.withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant before = today.withDayOfMonth(1)
                .minusMonths(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        measured.slo(id, "rolling", "30 days").slo(id, "calendar", "1 month");
        measured.window(id, "rolling", now.minus(Duration.ofDays(30)), now.plusSeconds(1), 1, rolling, coverage);
        measured.window(id, "calendar", monthStart, monthEnd, 1, month, coverage);
        measured.window(id, "calendar", before, monthStart, 1, 0.95, 1);
        measured.window(id, "calendar", before, monthStart, 2, 0.96, 1);
    }

    private Duration sinceMidnight() {
        return Duration.between(today.atStartOfDay(ZoneOffset.UTC).toInstant(), now.minusSeconds(3));
    }
}

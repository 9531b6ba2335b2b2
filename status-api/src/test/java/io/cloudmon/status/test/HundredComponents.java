package io.cloudmon.status.test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** A hundred components of four providers with the ups and downs of 90 days; the same on each run. */
public final class HundredComponents {
    private static final String[] SERVICES = {
        "Compute API",
        "Image service",
        "Block storage",
        "Object storage",
        "DNS",
        "Load balancer",
        "Kubernetes",
        "Container registry",
        "Message queue",
        "Relational database",
        "Key management",
        "Identity",
        "Telemetry"
    };

    private final Measured measured;
    private final Random random = new Random(7);
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);

    private HundredComponents(Measured measured) {
        this.measured = measured;
    }

    public static void write(Measured measured) {
        measured.sql().useTransaction(handle -> new HundredComponents(measured.empty()).write());
    }

    private void write() {
        measured.location("fra", "Frankfurt").location("ams", "Amsterdam").location("waw", "Warsaw");
        for (int provider = 0; provider < 4; provider++) {
            measured.provider("cloud-" + provider, "Cloud number " + provider, provider);
            measured.region("cloud-" + provider, "eu-1", "Europe 1", 1);
            measured.region("cloud-" + provider, "us-1", "North America 1", 2);
        }
        for (int i = 0; i < 100; i++) {
            component(i);
        }
    }

    private void component(int i) {
        String service = SERVICES[i / 4 % SERVICES.length];
        String id = "cloud-" + i % 4 + "-"
                + service.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + i;
        String state = i % 17 == 0 ? "bad" : i % 23 == 0 ? "degraded" : "good";
        measured.component(id, "cloud-" + i % 4, i % 2 == 0 ? "eu-1" : "us-1", service, "Category " + i / 4 % 6, i);
        measured.check(id + "-api", id, service + " answers", Duration.ofSeconds(30));
        measured.evaluated(id, now.minus(Duration.ofDays(89)), now.minusSeconds(i % 30), now.plusSeconds(600));
        measured.record(id, now.minusSeconds(random.nextInt(1_000_000)), null, state, "[]");
        for (int back = 0; back < 90; back++) {
            day(id, today.minusDays(back));
        }
        measured.everywhere(id + "-api", state.equals("bad") ? "failure" : "success", null, random.nextInt(900_000));
        windows(id);
    }

    private void day(String id, LocalDate day) {
        boolean trouble = random.nextInt(30) == 0;
        Duration down = trouble ? Duration.ofSeconds(1 + random.nextInt(4_000)) : Duration.ZERO;
        boolean slow = random.nextInt(60) == 0;
        Duration degraded = slow ? Duration.ofSeconds(1 + random.nextInt(4_000)) : Duration.ZERO;
        if (random.nextInt(50) != 0) {
            measured.day(id, day, Duration.ofDays(1).minus(down).minus(degraded), degraded, down);
        }
    }

    private void windows(String id) {
        Instant monthStart =
                today.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant monthEnd = today.withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        measured.slo(id, "rolling", "30 days").slo(id, "calendar", "1 month");
        measured.window(
                id,
                "rolling",
                now.minus(Duration.ofDays(30)),
                now.plusSeconds(1),
                1,
                sli(),
                1 - random.nextDouble() / 9);
        measured.window(id, "calendar", monthStart, monthEnd, 1, sli(), 1 - random.nextDouble() / 9);
    }

    private double sli() {
        return 1 - random.nextInt(900) / 100_000.0;
    }
}

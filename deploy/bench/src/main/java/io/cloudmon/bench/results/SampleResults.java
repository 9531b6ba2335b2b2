package io.cloudmon.bench.results;

import io.cloudmon.bench.servers.BenchCatalogue;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.Reason;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What agents at all locations would have sent: HTTPS results in slot order, one in fifty a failure. */
public final class SampleResults {
    private static final int FAILING = 50;

    private final BenchCatalogue catalogue;
    private final UUID boot = UUID.randomUUID();
    private final SplittableRandom random = new SplittableRandom(20_261_124L);
    private long sequence;

    public SampleResults(BenchCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The results of a number of slots of every check, the first at or after {@code from}. */
    public Stream<CheckResult> slots(Instant from, int count) {
        return IntStream.range(0, count)
                .boxed()
                .flatMap(slot -> slot(from.plus(BenchCatalogue.INTERVAL.multipliedBy(slot))));
    }

    private Stream<CheckResult> slot(Instant from) {
        return catalogue.checkIds().stream().flatMap(check -> {
            Instant due = SlotGrid.of(check, BenchCatalogue.INTERVAL).atOrAfter(from);
            return catalogue.locationIds().stream().map(location -> result(check, location, due));
        });
    }

    private CheckResult result(String check, String location, Instant due) {
        boolean failed = random.nextInt(FAILING) == 0;
        long firstByte = 20_000 + random.nextLong(random.nextLong(1, 400_000));
        long duration = firstByte + 8_000 + random.nextLong(6_000);
        return new CheckResult(
                check,
                1,
                location,
                "agent-" + location,
                boot,
                ++sequence,
                due,
                due.plus(random.nextLong(5_000), ChronoUnit.MICROS),
                1,
                1,
                BenchCatalogue.INTERVAL,
                Duration.ofSeconds(10),
                failed ? Outcome.FAILURE : Outcome.SUCCESS,
                failed ? Reason.HTTP_STATUS : null,
                failed ? Blame.TARGET : null,
                micros(duration),
                phases(firstByte),
                "192.0.2." + random.nextInt(1, 255),
                new HttpFacts(failed ? 503 : 200, "2"),
                tls(due),
                List.of(new AssertionResult("status", !failed, failed ? "503 is not one of 200" : null)),
                List.of(),
                new ClockFacts(micros(random.nextLong(2_000)), Duration.ofSeconds(random.nextLong(1_000))),
                Map.of(),
                failed ? "503 Service Unavailable" : null,
                Map.of());
    }

    private Phases phases(long firstByte) {
        return new Phases(
                micros(random.nextLong(2_000)),
                micros(1_000 + random.nextLong(3_000)),
                micros(4_000 + random.nextLong(4_000)),
                micros(50 + random.nextLong(100)),
                micros(firstByte),
                micros(random.nextLong(1_000)));
    }

    private static TlsFacts tls(Instant due) {
        Instant notAfter = due.truncatedTo(ChronoUnit.DAYS).plus(60, ChronoUnit.DAYS);
        return new TlsFacts(
                "TLSv1.3",
                "TLS_AES_128_GCM_SHA256",
                notAfter,
                notAfter,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                true);
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}

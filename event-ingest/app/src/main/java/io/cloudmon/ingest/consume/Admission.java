package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.dlq.RefusalCause;
import io.cloudmon.ingest.storage.Retention;
import io.cloudmon.result.CheckResult;
import io.cloudmon.wire.MalformedMessageException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides which well-formed results may be counted: known check and location, and a slot that is neither too old nor ahead. */
@ApplicationScoped
class Admission {
    private final Numbers numbers;
    private final Retention retention;
    private final ConsumeConfig config;
    private final Clock clock;

    Admission(Numbers numbers, Retention retention, ConsumeConfig config, Clock clock) {
        this.numbers = numbers;
        this.retention = retention;
        this.config = config;
        this.clock = clock;
    }

    /** Sorts results into rows to count and refusals. */
    Admitted admit(List<Decoded> results) throws SQLException {
        List<Decoded> inTime = new ArrayList<>(results.size());
        List<Refused> refused = new ArrayList<>();
        Instant latest = clock.instant().plus(config.clockTolerance());
        Instant oldest = retention.oldestAccepted();
        for (Decoded decoded : results) {
            Instant scheduledAt = decoded.result().scheduledAt();
            if (scheduledAt.isAfter(latest)) {
                refused.add(refuse(
                        decoded,
                        RefusalCause.AHEAD,
                        "scheduled_at is " + scheduledAt
                                + ", later than now plus "
                                + config.clockTolerance().toSeconds()
                                + " s; set the agent's clock"));
            } else if (scheduledAt.isBefore(oldest)) {
                refused.add(refuse(
                        decoded,
                        RefusalCause.TOO_OLD,
                        "scheduled_at is " + scheduledAt + ", before " + oldest
                                + " where the retention of results begins"));
            } else {
                inTime.add(decoded);
            }
        }
        return new Admitted(rows(inTime, refused), refused);
    }

    private List<ResultRow> rows(List<Decoded> results, List<Refused> refused) throws SQLException {
        numbers.learn(results);
        List<ResultRow> rows = new ArrayList<>(results.size());
        for (Decoded decoded : results) {
            CheckResult result = decoded.result();
            Integer check = numbers.check(decoded);
            Integer location = numbers.location(decoded);
            if (check == null) {
                refused.add(refuse(decoded, RefusalCause.UNKNOWN_CHECK, "unknown check " + result.checkId()));
            } else if (location == null) {
                refused.add(refuse(decoded, RefusalCause.UNKNOWN_LOCATION, "unknown location " + result.location()));
            } else {
                add(decoded, check, location, rows, refused);
            }
        }
        return rows;
    }

    private void add(Decoded decoded, int check, int location, List<ResultRow> rows, List<Refused> refused) {
        try {
            rows.add(ResultRow.of(decoded, check, location, numbers.boot(decoded)));
        } catch (MalformedMessageException e) {
            refused.add(refuse(decoded, RefusalCause.MALFORMED, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            refused.add(refuse(decoded, RefusalCause.MALFORMED, "not storable: " + e));
        }
    }

    private static Refused refuse(Decoded decoded, RefusalCause cause, String error) {
        return new Refused(decoded.record(), cause, error);
    }

    /** What may be counted, and what may not. */
    record Admitted(List<ResultRow> rows, List<Refused> refused) {}
}
